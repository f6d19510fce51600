package org.paifang.functions.refund.internal.domain;

import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.platform.api.money.Money;

/**
 * A refund as it is asked for.
 *
 * @param refundedBefore what the page said was already refunded of the order, so that nobody refunds on figures that
 *     changed meanwhile
 */
public record RefundRequest(OrderNo order, RefundNo no, Money amount, String reason, Money refundedBefore) {

    /** What was refunded of the order when this succeeds. */
    public Money refundedAfter() {
        return refundedBefore.plus(amount);
    }
}
