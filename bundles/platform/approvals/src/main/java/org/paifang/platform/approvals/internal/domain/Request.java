package org.paifang.platform.approvals.internal.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Reason;

/**
 * An approval with what the engine alone knows of it.
 *
 * @param approval without its steps
 * @param desk whose people decide: the merchant's own, or the bank's
 * @param round counts how often people were asked anew; agreements of earlier rounds are worth nothing
 * @param dueAt when it is carried out if nobody has by then
 * @param version counts its changes
 * @param agreed who has agreed in this round
 */
public record Request(
        Approval approval,
        MerchantNo desk,
        PermissionId maker,
        PermissionId checker,
        @Nullable String makerPerson,
        Channel channel,
        String content,
        String key,
        int round,
        Instant dueAt,
        int attempts,
        long version,
        List<Somebody> agreed) {

    public Request {
        agreed = List.copyOf(agreed);
    }

    /** An operator and the person behind it, as far as it was known. */
    public record Somebody(OperatorId operator, @Nullable String person) {

        boolean isSameAs(Somebody other) {
            return operator.equals(other.operator()) || (person != null && person.equals(other.person()));
        }
    }

    /** On whose behalf it is done. */
    Caller onBehalfOf() {
        return new Caller(approval.maker(), channel);
    }

    Somebody madeBy() {
        return new Somebody(approval.maker(), makerPerson);
    }

    boolean isExpiredAt(Instant now) {
        return now.isAfter(approval.expiresAt());
    }

    Request ended(ApprovalState state, Instant at, Optional<String> reference, Optional<Reason> why) {
        return standing(approval.needed(), approval.given(), state, Optional.of(at), reference, why);
    }

    /** One more has agreed. */
    Request agreed(int needed, Instant dueIfLast) {
        var given = approval.given() + 1;
        var state = given >= needed ? ApprovalState.APPROVED : ApprovalState.WAITING;
        var next = standing(needed, given, state, Optional.empty(), Optional.empty(), Optional.empty());
        return state == ApprovalState.APPROVED ? next.due(dueIfLast, 0) : next;
    }

    private Request standing(
            int needed,
            int given,
            ApprovalState state,
            Optional<Instant> endedAt,
            Optional<String> reference,
            Optional<Reason> why) {
        return with(new Approval(
                approval.id(),
                approval.merchant(),
                approval.kind(),
                approval.title(),
                approval.lines(),
                approval.amount(),
                approval.subject(),
                approval.fingerprint(),
                approval.maker(),
                approval.madeAt(),
                approval.expiresAt(),
                needed,
                given,
                state,
                endedAt,
                reference,
                why,
                List.of()));
    }

    /** It would do something else: everybody is asked anew. */
    Request changed(Trial.Possible trial, int needed) {
        var asked = new Approval(
                approval.id(),
                approval.merchant(),
                approval.kind(),
                trial.title(),
                trial.lines(),
                trial.amount(),
                trial.subject(),
                trial.fingerprint(),
                approval.maker(),
                approval.madeAt(),
                approval.expiresAt(),
                needed,
                0,
                ApprovalState.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new Request(
                asked,
                desk,
                maker,
                checker,
                makerPerson,
                channel,
                content,
                key,
                round + 1,
                dueAt,
                attempts,
                version,
                List.of());
    }

    Request due(Instant at, int attempt) {
        return new Request(
                approval,
                desk,
                maker,
                checker,
                makerPerson,
                channel,
                content,
                key,
                round,
                at,
                attempt,
                version,
                agreed);
    }

    /** Later each time, up to ten minutes. */
    Request triedAgain(Instant now, Duration lease) {
        var longest = Duration.ofMinutes(10);
        var pause = lease.multipliedBy(1L << Math.min(attempts, 8));
        return due(now.plus(pause.compareTo(longest) < 0 ? pause : longest), attempts + 1);
    }

    private Request with(Approval next) {
        return new Request(
                next,
                desk,
                maker,
                checker,
                makerPerson,
                channel,
                content,
                key,
                round,
                dueAt,
                attempts,
                version,
                agreed);
    }
}
