package org.paifang.platform.api.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * A job as it stood when it was read.
 *
 * @param done how many items were worked on, the failed ones among them
 * @param failed how many of them failed, in the handler's own sense
 * @param pause why it cannot go on now, {@code null} unless it is paused: {@code access.} and the verdict of the policy
 *     in lower case with hyphens, or {@link #BROKEN}; the platform owns their sentences
 * @param cancelling somebody wants it to end
 * @param startedAt when its first step began, {@code null} before
 * @param endedAt when it ended, {@code null} before
 */
public record Job(
        JobId id,
        Caller caller,
        JobKind kind,
        PermissionId permission,
        String subject,
        long items,
        int stepItems,
        long done,
        long failed,
        JobState state,
        @Nullable String pause,
        boolean cancelling,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** A step of it broke; it is tried again, less and less often, and the log says what happened. */
    public static final String BROKEN = "job.broken";

    public MerchantNo merchant() {
        return caller.merchant();
    }
}
