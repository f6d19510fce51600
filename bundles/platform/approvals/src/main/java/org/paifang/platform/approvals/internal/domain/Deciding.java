package org.paifang.platform.approvals.internal.domain;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Approvals.Decision;
import org.paifang.platform.api.approval.Step.What;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.approvals.internal.domain.ApprovalStore.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people decide about a request. */
final class Deciding {

    private static final Logger LOG = LoggerFactory.getLogger(Deciding.class);

    /** Whoever loses reads again; each time somebody else has got on. */
    private static final int ATTEMPTS = 50;

    private final AccessPolicy access;
    private final Commands commands;
    private final ApprovalStore store;
    private final Sight sight;
    private final Need need;
    private final Notes notes;
    private final Obstacles obstacles;
    private final CarryingOut carryingOut;
    private final Clock clock;

    Deciding(
            AccessPolicy access,
            Commands commands,
            ApprovalStore store,
            Sight sight,
            Need need,
            Notes notes,
            Obstacles obstacles,
            CarryingOut carryingOut,
            Clock clock) {
        this.access = access;
        this.commands = commands;
        this.store = store;
        this.sight = sight;
        this.need = need;
        this.notes = notes;
        this.obstacles = obstacles;
        this.carryingOut = carryingOut;
        this.clock = clock;
    }

    /** What a decision comes to, before it is written. */
    private sealed interface Move {}

    private record Refused(Reason reason) implements Move {}

    /** @param refused what the caller is told although something was written; {@code null} if the decision stands */
    private record Change(
            Request next, Taken step, @Nullable Reason refused) implements Move {}

    Decision approve(Caller checker, ApprovalId id, String fingerprint, String comment) {
        return decide(checker, id, request -> {
            sight.requireChecker(checker, request);
            var no = obstacles.whyNot(checker, request).or(() -> Obstacles.tooLong(comment));
            if (no.isPresent()) {
                return new Refused(no.get());
            }
            if (!request.approval().fingerprint().equals(fingerprint)) {
                return new Refused(Reason.of(Approvals.CHANGED));
            }
            return agree(checker, request, comment);
        });
    }

    Decision reject(Caller checker, ApprovalId id, String comment) {
        return decide(checker, id, request -> {
            sight.requireChecker(checker, request);
            var no = obstacles
                    .whyNot(checker, request)
                    .or(() -> Obstacles.missing(comment))
                    .or(() -> Obstacles.tooLong(comment));
            return no.<Move>map(Refused::new)
                    .orElseGet(
                            () -> end(request, ApprovalState.REJECTED, notes.taken(checker, What.REJECTED, comment)));
        });
    }

    Decision withdraw(Caller maker, ApprovalId id, String comment) {
        return decide(maker, id, request -> {
            var no = obstacles
                    .notWaiting(request)
                    .or(() -> request.approval().maker().equals(maker.operator())
                            ? Optional.empty()
                            : Optional.of(Reason.of(Approvals.NOT_OWN)))
                    .or(() -> Obstacles.tooLong(comment));
            return no.<Move>map(Refused::new)
                    .orElseGet(
                            () -> end(request, ApprovalState.WITHDRAWN, notes.taken(maker, What.WITHDRAWN, comment)));
        });
    }

    Decision comment(Caller caller, ApprovalId id, String comment) {
        AccessPolicy.requirePerson(caller, "comment on " + id);
        var found = sight.find(caller, id);
        if (found.isEmpty()) {
            return new Decision.NotFound();
        }
        var request = found.get();
        var no = obstacles
                .notWaiting(request)
                .or(() -> Obstacles.missing(comment))
                .or(() -> Obstacles.tooLong(comment));
        if (no.isPresent()) {
            return new Decision.Refused(no.get(), notes.whole(request));
        }
        store.add(request.approval().merchant(), id, request.round(), notes.taken(caller, What.COMMENTED, comment));
        return new Decision.Taken(notes.whole(request));
    }

    private Decision decide(Caller caller, ApprovalId id, Function<Request, Move> decision) {
        AccessPolicy.requirePerson(caller, "decide about " + id);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = sight.find(caller, id);
            if (found.isEmpty()) {
                return new Decision.NotFound();
            }
            var move = decision.apply(found.get());
            if (move instanceof Refused refused) {
                return new Decision.Refused(refused.reason(), notes.whole(found.get()));
            }
            var change = (Change) move;
            if (store.change(change.next(), change.step())) {
                return written(change);
            }
        }
        throw new IllegalStateException("approval " + id + " of " + caller.merchant() + " does not hold still");
    }

    private Decision written(Change change) {
        notes.tell(change.next());
        var merchant = change.next().approval().merchant();
        var id = change.next().approval().id();
        if (change.next().approval().state() == ApprovalState.APPROVED) {
            carryingOut.carryOut(merchant, id);
        }
        var now = notes.whole(store.find(merchant, id).orElseThrow());
        var refused = change.refused();
        return refused == null ? new Decision.Taken(now) : new Decision.Refused(refused, now);
    }

    /** Everything is looked at again, with the rights and the world of this moment. */
    private Move agree(Caller checker, Request request, String comment) {
        var maker = request.onBehalfOf();
        var command =
                commands.find(request.approval().kind(), request.approval().merchant());
        if (command.isEmpty()) {
            return new Refused(Reason.of(Approvals.FUNCTION_AWAY));
        }
        var unknown = obstacles.unknown(command.get(), checker);
        if (unknown.isPresent()) {
            return new Refused(unknown.get());
        }
        var right = access.decide(maker, request.maker()).verdict();
        if (right == Verdict.NOT_INSTALLED || right == Verdict.PAUSED) {
            return new Refused(Reason.of(Approvals.FUNCTION_AWAY));
        }
        if (right != Verdict.ALLOWED) {
            return overtaken(
                    request,
                    right == Verdict.NOT_PERMITTED ? Reason.of(Approvals.MAKER_LOST_RIGHT) : Obstacles.access(right));
        }
        var trial = triedOut(command.get(), maker, request);
        if (trial == null) {
            return new Refused(Reason.of(Approvals.NOT_NOW));
        }
        if (trial instanceof Trial.Impossible impossible) {
            return overtaken(request, impossible.reason());
        }
        var possible = (Trial.Possible) trial;
        var byNow = need.byAmount(maker, command.get(), possible.amount());
        if (!possible.fingerprint().equals(request.approval().fingerprint())) {
            return new Change(
                    request.changed(possible, Math.max(1, byNow)),
                    notes.byPlatform(What.CHANGED),
                    Reason.of(Approvals.CHANGED));
        }
        var needed = Math.max(request.approval().needed(), byNow);
        return new Change(
                request.agreed(needed, clock.instant().plus(ApprovalEngine.LEASE)),
                notes.taken(checker, What.APPROVED, comment),
                null);
    }

    /** Null if the function breaks at it: no fault of whoever decides, nor of the page on which that is done. */
    private static @Nullable Trial triedOut(ApprovableCommand command, Caller maker, Request request) {
        try {
            return command.tryOut(maker, request.content());
        } catch (AccessDenied closed) {
            throw closed;
        } catch (RuntimeException | LinkageError e) {
            LOG.error(
                    "Approval {} ({}) cannot be decided now, because its function breaks at it",
                    request.approval().id(),
                    command.kind(),
                    e);
            return null;
        }
    }

    private Move overtaken(Request request, Reason why) {
        var next = request.ended(ApprovalState.OVERTAKEN, clock.instant(), Optional.empty(), Optional.of(why));
        return new Change(next, notes.byPlatform(What.OVERTAKEN), why);
    }

    private Move end(Request request, ApprovalState state, Taken step) {
        return new Change(request.ended(state, clock.instant(), Optional.empty(), Optional.empty()), step, null);
    }
}
