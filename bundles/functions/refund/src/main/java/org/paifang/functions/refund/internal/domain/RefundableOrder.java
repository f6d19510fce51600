package org.paifang.functions.refund.internal.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderHistory;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.platform.api.text.Reason;

/**
 * An order as somebody looks at it who may want to refund it.
 *
 * @param refunds of the order, newest first
 * @param closed why nothing can be refunded; empty if something can
 * @param archived whether it is in the archive, so that its refund is made in the background
 */
public record RefundableOrder(Order order, List<Transaction> refunds, Optional<Reason> closed, boolean archived) {

    /** Everything that was paid was given back, or is on its way. */
    public static final String NOTHING_LEFT = "refund.nothing-left";

    public RefundableOrder {
        refunds = List.copyOf(refunds);
    }

    /** A live order as it stands now. */
    static RefundableOrder at(Instant now, Order order, List<Transaction> refunds, Refunds.Limits limits) {
        return new RefundableOrder(order, refunds, whyClosed(now, order, limits), false);
    }

    /** The order, wherever it is, as it stands now. */
    static RefundableOrder at(Instant now, OrderHistory history, List<Transaction> refunds, Refunds.Limits limits) {
        var order = history.order();
        return new RefundableOrder(order, refunds, whyClosed(now, order, limits), history.isArchived());
    }

    private static Optional<Reason> whyClosed(Instant now, Order order, Refunds.Limits limits) {
        var paidAt = order.paidAt();
        if (paidAt == null || !order.paid().isPositive()) {
            return Optional.of(Reason.of(Refunds.NOT_PAID));
        }
        if (!order.remaining().isPositive()) {
            return Optional.of(Reason.of(NOTHING_LEFT));
        }
        if (now.isAfter(paidAt.plus(Duration.ofDays(limits.windowDays())))) {
            return Optional.of(Reason.of(Refunds.WINDOW_CLOSED, limits.windowDays()));
        }
        return order.refunds() < limits.refundsPerOrder()
                ? Optional.empty()
                : Optional.of(Reason.of(Refunds.TOO_MANY, limits.refundsPerOrder()));
    }
}
