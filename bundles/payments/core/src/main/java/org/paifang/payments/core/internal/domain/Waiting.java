package org.paifang.payments.core.internal.domain;

import java.time.Instant;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/**
 * A payment or a refund that succeeded and is in no batch yet.
 *
 * @param fromAvailable of a refund: whether it was booked from what is available, its payment having been settled
 * @param at when it succeeded
 * @param readyAt the cut-off before which it counts; later than {@code at} if it was held back
 */
public record Waiting(
        MerchantNo merchant,
        TransactionId id,
        TransactionKind kind,
        OrderNo order,
        String referenceNo,
        PaymentMethod method,
        Money amount,
        boolean fromAvailable,
        Instant at,
        Instant readyAt) {

    /** One that has just been booked. */
    public static Waiting of(Transaction transaction, boolean fromAvailable, Instant at) {
        return new Waiting(
                transaction.merchant(),
                transaction.id(),
                transaction.kind(),
                transaction.order(),
                transaction.referenceNo(),
                transaction.method(),
                transaction.amount(),
                fromAvailable,
                at,
                at);
    }
}
