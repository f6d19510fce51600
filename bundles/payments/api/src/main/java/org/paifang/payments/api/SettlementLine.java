package org.paifang.payments.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.money.Money;

/**
 * A payment or a refund in a batch.
 *
 * @param referenceNo the number of the refund, or of the payment's order
 * @param fee what it cost; nothing for a refund
 * @param terms what the fee was reckoned by; {@code null} for a refund
 * @param contractVersion of which version of the contract the terms are; 0 for a refund
 * @param at when it succeeded
 */
public record SettlementLine(
        TransactionId transaction,
        TransactionKind kind,
        OrderNo order,
        String referenceNo,
        PaymentMethod method,
        Money amount,
        Money fee,
        @Nullable Fee terms,
        int contractVersion,
        Instant at) {

    /** What it adds to the batch: a payment less its fee, or a refund, which is negative. */
    public Money net() {
        return kind == TransactionKind.PAYMENT ? amount.minus(fee) : amount.negated();
    }
}
