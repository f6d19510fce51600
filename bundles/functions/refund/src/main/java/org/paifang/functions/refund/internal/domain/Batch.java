package org.paifang.functions.refund.internal.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.money.Money;

/**
 * A file of refunds.
 *
 * @param hash of its content, by which a second upload is known
 * @param uploadedBy the operator's number
 * @param confirmedBy the operator's number, {@code null} before
 * @param job that refunds it, {@code null} before it is confirmed
 */
public record Batch(
        BatchId id,
        MerchantNo merchant,
        String fileName,
        String hash,
        int rows,
        Money total,
        BatchState state,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt,
        @Nullable JobId job) {}
