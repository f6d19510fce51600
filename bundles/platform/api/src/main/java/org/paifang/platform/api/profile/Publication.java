package org.paifang.platform.api.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.access.PermissionId;
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
 * @param agreement how publishing itself is agreed to: so many people of the bank must be left who can
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
        Set<FunctionId> keepOpen,
        Optional<Agreement> agreement) {

    /** How long a comment may be. */
    public static final int LONGEST_COMMENT = 200;

    /**
     * A command to which others must agree.
     *
     * @param kind whose bands say how many
     * @param maker what whoever asks for it must hold
     * @param checker what whoever agrees must hold
     */
    public record Agreement(String kind, PermissionId maker, PermissionId checker) {}

    /** One to which nobody has to agree. */
    public Publication(
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
        this(layer, document, onto, cohort, from, by, agreed, comment, key, keepOpen, Optional.empty());
    }

    public Publication {
        agreed = List.copyOf(agreed);
        keepOpen = Set.copyOf(keepOpen);
    }
}
