package org.paifang.platform.api.approval;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.identity.OperatorId;

/**
 * Which approvals are wanted. What is empty does not restrict.
 *
 * @param subject exactly this one
 * @param from earliest {@link Approval#madeAt()}, inclusive
 * @param until latest, exclusive
 */
public record ApprovalFilter(
        Set<ApprovalState> states,
        Optional<String> kind,
        Optional<String> subject,
        Optional<OperatorId> maker,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** Everything. */
    public static final ApprovalFilter ALL = new ApprovalFilter(
            Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public ApprovalFilter {
        states = Set.copyOf(states);
    }

    /** What waits, of one kind and about one subject. */
    public static ApprovalFilter waiting(String kind, String subject) {
        return new ApprovalFilter(
                Set.of(ApprovalState.WAITING, ApprovalState.APPROVED),
                Optional.of(kind),
                Optional.of(subject),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
