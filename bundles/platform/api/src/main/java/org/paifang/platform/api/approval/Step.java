package org.paifang.platform.api.approval;

import java.time.Instant;
import java.util.Optional;
import org.paifang.platform.api.identity.OperatorId;

/**
 * Something that happened to an approval; none is ever changed.
 *
 * @param who empty if the platform did it
 * @param comment as somebody wrote it, card numbers masked; may be empty
 */
public record Step(Instant at, Optional<OperatorId> who, What what, String comment) {

    /** What can happen. */
    public enum What {
        SUBMITTED,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        COMMENTED,
        /** What it would do became something else: who had agreed is asked again. */
        CHANGED,
        OVERTAKEN,
        EXPIRED,
        DONE,
        FAILED
    }
}
