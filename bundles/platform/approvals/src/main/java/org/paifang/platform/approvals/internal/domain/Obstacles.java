package org.paifang.platform.approvals.internal.domain;

import java.time.Clock;
import java.util.Optional;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.text.Reason;

/** Why a decision cannot be taken, in words for people. */
final class Obstacles {

    private final Persons persons;
    private final Identity identity;
    private final Clock clock;

    Obstacles(Persons persons, Identity identity, Clock clock) {
        this.persons = persons;
        this.identity = identity;
        this.clock = clock;
    }

    /** Why it is not known well enough who asks for it, or agrees to it. */
    Optional<Reason> unknown(ApprovableCommand command, Caller caller) {
        return command.changesRights() ? identity.beforeRights(caller) : identity.beforeMoney(caller);
    }

    /** Why somebody who holds the permission cannot decide about it. */
    Optional<Reason> whyNot(Caller caller, Request request) {
        return notWaiting(request).or(() -> persons.obstacle(caller.operator(), request));
    }

    Optional<Reason> notWaiting(Request request) {
        if (request.approval().state() != ApprovalState.WAITING) {
            return Optional.of(Reason.of(
                    request.approval().state() == ApprovalState.EXPIRED ? Approvals.EXPIRED : Approvals.NOT_WAITING,
                    request.approval().expiresAt()));
        }
        return request.isExpiredAt(clock.instant())
                ? Optional.of(Reason.of(Approvals.EXPIRED, request.approval().expiresAt()))
                : Optional.empty();
    }

    static Optional<Reason> missing(String comment) {
        return comment.isBlank() ? Optional.of(Reason.of(Approvals.COMMENT_MISSING)) : Optional.empty();
    }

    static Optional<Reason> tooLong(String comment) {
        return comment.length() > Approvals.LONGEST_COMMENT
                ? Optional.of(Reason.of(Approvals.COMMENT_TOO_LONG, Approvals.LONGEST_COMMENT))
                : Optional.empty();
    }

    static Reason access(Verdict verdict) {
        return Reason.of(verdict.code());
    }
}
