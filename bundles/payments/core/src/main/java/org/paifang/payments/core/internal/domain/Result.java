package org.paifang.payments.core.internal.domain;

import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.AcquirerGateway.Answer;
import org.paifang.payments.api.AcquirerGateway.Approved;
import org.paifang.payments.api.AcquirerGateway.Declined;
import org.paifang.payments.api.AcquirerGateway.Inquiry;
import org.paifang.payments.api.AcquirerGateway.NeverReceived;
import org.paifang.payments.api.TransactionStatus;

/** What a word of the acquirer makes of a transaction. */
public record Result(
        TransactionStatus status,
        @Nullable String responseCode,
        @Nullable String reference) {

    public static final Result UNKNOWN = new Result(TransactionStatus.UNKNOWN, null, null);

    private static final Result NEVER_RECEIVED = new Result(TransactionStatus.FAILED, null, null);

    public static Result of(Answer answer) {
        return answer instanceof Inquiry word ? of(word) : UNKNOWN;
    }

    public static Result of(Inquiry word) {
        if (word instanceof Approved approved) {
            return new Result(TransactionStatus.SUCCEEDED, approved.responseCode(), approved.reference());
        }
        if (word instanceof Declined declined) {
            return new Result(TransactionStatus.FAILED, declined.responseCode(), null);
        }
        return word instanceof NeverReceived ? NEVER_RECEIVED : UNKNOWN;
    }
}
