package org.paifang.platform.api.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.OperatorId;

/**
 * A wish to publish.
 *
 * @param onto the newest version of the layer that its maker knew; 0 for none
 * @param from when it shall begin to count; empty or past for at once
 * @param comment at most 200 characters
 * @param key the same key again is the same wish: 1 to 100 characters
 * @param keepOpen functions that must stay open to the bank
 */
public record Publication(
        Layer layer,
        ProfileDocument document,
        int onto,
        Cohort cohort,
        Optional<Instant> from,
        OperatorId by,
        List<OperatorId> agreed,
        String comment,
        String key,
        Set<FunctionId> keepOpen) {

    /** How long a comment may be. */
    public static final int LONGEST_COMMENT = 200;

    public Publication {
        agreed = List.copyOf(agreed);
        keepOpen = Set.copyOf(keepOpen);
    }
}
