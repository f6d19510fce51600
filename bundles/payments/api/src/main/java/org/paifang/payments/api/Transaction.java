package org.paifang.payments.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/**
 * A payment or a refund.
 *
 * @param referenceNo of a refund its {@link RefundNo}, of a payment the order's number
 * @param amount always positive; the kind says in which direction
 * @param at when it was asked for
 * @param completedAt when it became final, {@code null} before
 * @param settledAt when its money was settled with the merchant, {@code null} before
 * @param reason of a refund, as the operator gave it
 * @param responseCode what the acquirer answered, such as {@code 00}; {@code null} before it answered
 * @param acquirerReference under which the acquirer knows it; {@code null} before it answered
 * @param archived whether it is in the archive, with everything else of its order
 */
public record Transaction(
        TransactionId id,
        TransactionKind kind,
        MerchantNo merchant,
        OrderNo order,
        String referenceNo,
        Money amount,
        TransactionStatus status,
        PaymentMethod method,
        Place place,
        Instant at,
        @Nullable Instant completedAt,
        @Nullable Instant settledAt,
        @Nullable String reason,
        @Nullable String responseCode,
        @Nullable String acquirerReference,
        boolean archived) {

    /** One that is not in the archive. */
    public Transaction(
            TransactionId id,
            TransactionKind kind,
            MerchantNo merchant,
            OrderNo order,
            String referenceNo,
            Money amount,
            TransactionStatus status,
            PaymentMethod method,
            Place place,
            Instant at,
            @Nullable Instant completedAt,
            @Nullable Instant settledAt,
            @Nullable String reason,
            @Nullable String responseCode,
            @Nullable String acquirerReference) {
        this(
                id,
                kind,
                merchant,
                order,
                referenceNo,
                amount,
                status,
                method,
                place,
                at,
                completedAt,
                settledAt,
                reason,
                responseCode,
                acquirerReference,
                false);
    }

    public boolean isSettled() {
        return settledAt != null;
    }
}
