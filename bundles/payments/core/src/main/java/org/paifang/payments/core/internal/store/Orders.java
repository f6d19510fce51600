package org.paifang.payments.core.internal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Transaction;
import org.paifang.platform.api.identity.MerchantNo;

/** Orders within the caller's transaction. Amounts change by one statement each, never by reading and writing. */
public final class Orders {

    private static final String HOLD = "update payments_order set refunded = ?, refunds = ?"
            + " where merchant = ? and order_no = ? and refunded = ? and refunds = ?";

    private static final String RELEASE = "update payments_order set refunded = refunded - ?, refunds = refunds - 1"
            + " where merchant = ? and order_no = ? and refunded >= ? and refunds > 0";

    private static final String PAID = "update payments_order set paid = amount, paid_at = ?"
            + " where merchant = ? and order_no = ? and paid = 0";

    private Orders() {}

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

    /** Those of these that the merchant has on a side. */
    public static Map<OrderNo, Order> find(EntityManager em, Side side, MerchantNo merchant, Collection<OrderNo> nos) {
        var orders = new HashMap<OrderNo, Order>();
        var keys = nos.stream().map(OrderNo::value).distinct().sorted().toList();
        var find = "select " + OrderColumns.NAMES + " from " + side.orders() + " --derby-properties constraint="
                + side.orders() + "_key\n where merchant = ? and order_no";
        Sql.among(em, OrderColumns::toOrder, find, merchant.value(), keys)
                .forEach(order -> orders.put(order.no(), order));
        return orders;
    }

    /** The whole amount of these payments was paid. */
    public static void paid(EntityManager em, List<Transaction> payments, Instant at) {
        Sql.each(em, PAID, payments, (update, payment) -> {
            update.setLong(1, Micros.of(at));
            update.setString(2, payment.merchant().value());
            update.setString(3, payment.order().value());
        });
    }

    /**
     * An order to which nothing happened but refunds.
     *
     * @param before as it was read
     * @param after what it holds with them
     */
    public record Change(Order before, Order after) {}

    /** Writes what orders hold, and gives those which are not any more as they were read: nothing of these is written. */
    public static Set<OrderNo> hold(EntityManager em, List<Change> changes) {
        var changed = Sql.each(em, HOLD, changes, (update, change) -> {
            update.setLong(1, change.after().refunded().minorUnits());
            update.setInt(2, change.after().refunds());
            update.setString(3, change.before().merchant().value());
            update.setString(4, change.before().no().value());
            update.setLong(5, change.before().refunded().minorUnits());
            update.setInt(6, change.before().refunds());
        });
        var overtaken = new HashSet<OrderNo>();
        for (var i = 0; i < changed.length; i++) {
            if (changed[i] != 1) {
                overtaken.add(changes.get(i).before().no());
            }
        }
        return overtaken;
    }

    /** Gives back what was held for refunds that failed. */
    public static void release(EntityManager em, List<Transaction> refunds) {
        var changed = Sql.each(em, RELEASE, refunds, (update, refund) -> {
            update.setLong(1, refund.amount().minorUnits());
            update.setString(2, refund.merchant().value());
            update.setString(3, refund.order().value());
            update.setLong(4, refund.amount().minorUnits());
        });
        for (var i = 0; i < changed.length; i++) {
            if (changed[i] != 1) {
                var refund = refunds.get(i);
                throw new IllegalStateException(
                        "order " + refund.order() + " of " + refund.merchant() + " does not hold " + refund.amount());
            }
        }
    }
}
