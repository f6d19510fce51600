package org.paifang.platform.api.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.OperatorId;

/**
 * What a layer says above its file since a moment; never changed.
 *
 * @param number 1, 2, 3 … within its layer
 * @param cohort for which of the layer's merchants; for the others the newest one before that is for all stays
 * @param publishedAt when it was published
 * @param from since when it counts; later than {@code publishedAt} if it was scheduled
 * @param by who wanted it
 * @param agreed who agreed
 * @param cancelledAt when it was taken back before it counted
 */
public record ProfileVersion(
        Layer layer,
        int number,
        ProfileDocument document,
        Cohort cohort,
        Instant publishedAt,
        Instant from,
        OperatorId by,
        List<OperatorId> agreed,
        String comment,
        Optional<Instant> cancelledAt) {

    public ProfileVersion {
        agreed = List.copyOf(agreed);
    }

    /** Whether it is published and does not count yet. */
    public boolean waits(Instant now) {
        return cancelledAt.isEmpty() && from.isAfter(now);
    }
}
