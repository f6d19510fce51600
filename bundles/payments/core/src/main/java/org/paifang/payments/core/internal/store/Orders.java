package org.paifang.payments.core.internal.store;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderNo;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/** Orders within the caller's transaction. Amounts change by one statement each, never by reading and writing. */
public final class Orders {

    private Orders() {}

    public static void insert(EntityManager em, Order order) {
        em.persist(new OrderRow(order));
    }

    public static Optional<Order> find(EntityManager em, MerchantNo merchant, OrderNo no) {
        var query = em.createQuery(
                "select o from OrderRow o where o.merchant = :merchant and o.orderNo = :no", OrderRow.class);
        return query.setParameter("merchant", merchant.value())
                .setParameter("no", no.value())
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .findFirst()
                .map(OrderRow::toOrder);
    }

    /** The whole amount was paid. */
    public static void paid(EntityManager em, MerchantNo merchant, OrderNo no, Instant at) {
        em.createQuery("update OrderRow o set o.paid = o.amount, o.paidAt = :at"
                        + " where o.merchant = :merchant and o.orderNo = :no and o.paid = 0")
                .setParameter("at", at)
                .setParameter("merchant", merchant.value())
                .setParameter("no", no.value())
                .executeUpdate();
    }

    /**
     * Holds an amount for a refund if it is there, the order has refunds left, and what was refunded before is what is
     * expected.
     *
     * @return whether it is held now; if not, something changed since the order was read
     */
    public static boolean hold(
            EntityManager em,
            MerchantNo merchant,
            OrderNo no,
            Money amount,
            int refundsPerOrder,
            @Nullable Money expectedRefunded) {
        var query = em.createQuery("update OrderRow o"
                        + " set o.refunded = o.refunded + :amount, o.refunds = o.refunds + 1"
                        + " where o.merchant = :merchant and o.orderNo = :no"
                        + " and o.currency = :currency and o.paid - o.refunded >= :amount"
                        + " and o.refunds < :limit"
                        + (expectedRefunded == null ? "" : " and o.refunded = :expected"))
                .setParameter("amount", amount.minorUnits())
                .setParameter("merchant", merchant.value())
                .setParameter("no", no.value())
                .setParameter("currency", amount.currency().getCurrencyCode())
                .setParameter("limit", refundsPerOrder);
        if (expectedRefunded != null) {
            query.setParameter("expected", expectedRefunded.minorUnits());
        }
        return query.executeUpdate() == 1;
    }

    /** Gives back what was held for a refund that failed. */
    public static void release(EntityManager em, MerchantNo merchant, OrderNo no, Money amount) {
        var changed = em.createQuery("update OrderRow o"
                        + " set o.refunded = o.refunded - :amount, o.refunds = o.refunds - 1"
                        + " where o.merchant = :merchant and o.orderNo = :no"
                        + " and o.refunded >= :amount and o.refunds > 0")
                .setParameter("amount", amount.minorUnits())
                .setParameter("merchant", merchant.value())
                .setParameter("no", no.value())
                .executeUpdate();
        if (changed != 1) {
            throw new IllegalStateException("order " + no + " of " + merchant + " does not hold " + amount);
        }
    }
}
