package org.paifang.functions.refund.internal.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.text.Reason;

/**
 * A refund of an order in the archive: accepted, and worked on in the background.
 *
 * @param askedBy the number of the operator who asked for it
 * @param job that works on it
 * @param endedAt when the payments decided, {@code null} before
 * @param refused why they refused, so that no money moves; {@code null} if they did not
 */
public record HistoricalRefund(
        MerchantNo merchant,
        RefundContent wanted,
        String askedBy,
        Instant askedAt,
        JobId job,
        @Nullable Instant endedAt,
        @Nullable Reason refused) {

    /** Nothing became of it yet. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether what was asked for is the same: the order, the amount, the reason. */
    boolean isFor(RefundContent other) {
        return wanted.order().equals(other.order())
                && wanted.amount().equals(other.amount())
                && wanted.reason().strip().equals(other.reason().strip());
    }
}
