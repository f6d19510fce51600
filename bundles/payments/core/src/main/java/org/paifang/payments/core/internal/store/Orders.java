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

    // In SQL, because EclipseLink writes parameters that are reckoned with into JPQL's text: on Derby, which makes a
    // class
    // of every new text, that was half of a refund's time.
    private static final String HOLD = "update payments_order set refunded = refunded + ?1, refunds = refunds + 1"
            + " where merchant = ?2 and order_no = ?3 and currency = ?4 and paid - refunded >= ?5 and refunds < ?6";

    private static final String RELEASE = "update payments_order set refunded = refunded - ?1, refunds = refunds - 1"
            + " where merchant = ?2 and order_no = ?3 and refunded >= ?4 and refunds > 0";

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
        var expected = expectedRefunded == null ? "" : " and refunded = ?7";
        var update = em.createNativeQuery(HOLD + expected)
                .setParameter(1, amount.minorUnits())
                .setParameter(2, merchant.value())
                .setParameter(3, no.value())
                .setParameter(4, amount.currency().getCurrencyCode())
                .setParameter(5, amount.minorUnits())
                .setParameter(6, refundsPerOrder);
        if (expectedRefunded != null) {
            update.setParameter(7, expectedRefunded.minorUnits());
        }
        return update.executeUpdate() == 1;
    }

    /** Gives back what was held for a refund that failed. */
    public static void release(EntityManager em, MerchantNo merchant, OrderNo no, Money amount) {
        var changed = em.createNativeQuery(RELEASE)
                .setParameter(1, amount.minorUnits())
                .setParameter(2, merchant.value())
                .setParameter(3, no.value())
                .setParameter(4, amount.minorUnits())
                .executeUpdate();
        if (changed != 1) {
            throw new IllegalStateException("order " + no + " of " + merchant + " does not hold " + amount);
        }
    }
}
