package org.paifang.payments.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/** Taking over payments that were made elsewhere, in bulk, with their postings. */
@ProviderType
public interface PaymentImport {

    /**
     * Writes all of them in one transaction of the database, or none. A few thousand at a time are fastest.
     *
     * @throws IllegalArgumentException if one of them breaks a rule: its merchant is unknown or has another currency, an
     *     amount is not positive, the status is not final, refunds exceed the payment, a number is there already
     */
    void add(List<ImportedPayment> payments);

    /**
     * A payment with what came of it.
     *
     * @param status final
     * @param settledAt when it was settled, {@code null} if it was not
     * @param responseCode 1 to 10 characters
     * @param refunds of a succeeded payment, none above what is left; all of them succeeded
     */
    record ImportedPayment(
            MerchantNo merchant,
            OrderNo order,
            Money amount,
            PaymentMethod method,
            Place place,
            Instant at,
            TransactionStatus status,
            String responseCode,
            @Nullable Instant settledAt,
            List<ImportedRefund> refunds) {}

    record ImportedRefund(RefundNo no, Money amount, String reason, Instant at, Place place) {}
}
