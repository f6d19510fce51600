package org.paifang.payments.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/**
 * What a payer was asked for, and what came of it.
 *
 * @param amount what was asked for
 * @param paid what was paid: nothing or the amount
 * @param refunded what was given back or is held for refunds on their way
 * @param refunds how many refunds hold or gave back a part
 * @param paidAt when it was paid, {@code null} before
 */
public record Order(
        MerchantNo merchant,
        OrderNo no,
        Money amount,
        Money paid,
        Money refunded,
        int refunds,
        PaymentMethod method,
        Place place,
        Instant createdAt,
        @Nullable Instant paidAt) {

    /** What can still be refunded. */
    public Money remaining() {
        return paid.minus(refunded);
    }
}
