package org.paifang.platform.approvals.internal.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Step;
import org.paifang.platform.api.approval.Step.What;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.approvals.internal.domain.ApprovalStore.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what was agreed to. Whoever is cut off leaves it APPROVED; when its time is up it is done again, on any node, under
 * the same key.
 */
public final class CarryingOut {

    private static final Logger LOG = LoggerFactory.getLogger(CarryingOut.class);

    private static final int AT_ONCE = 100;

    private final Commands commands;
    private final ApprovalStore store;
    private final Consumer<Request> changed;
    private final Clock clock;

    CarryingOut(Commands commands, ApprovalStore store, Consumer<Request> changed, Clock clock) {
        this.commands = commands;
        this.store = store;
        this.changed = changed;
        this.clock = clock;
    }

    /** What is due on this platform, and what has waited for too long. */
    public void run() {
        for (var request : store.due(clock.instant(), AT_ONCE)) {
            if (store.touch(request.triedAgain(clock.instant(), ApprovalEngine.LEASE))) {
                carryOut(request.approval().merchant(), request.approval().id());
            }
        }
        for (var request : store.expired(clock.instant(), AT_ONCE)) {
            end(request, ApprovalState.EXPIRED, What.EXPIRED, new Ending(Optional.empty(), Optional.empty()));
        }
    }

    void carryOut(MerchantNo merchant, ApprovalId id) {
        var found =
                store.find(merchant, id).filter(request -> request.approval().state() == ApprovalState.APPROVED);
        if (found.isEmpty()) {
            return;
        }
        var effect = effect(found.get());
        if (effect instanceof Effect.Done done) {
            finish(
                    merchant,
                    id,
                    ApprovalState.DONE,
                    What.DONE,
                    new Ending(Optional.of(done.reference()), Optional.empty()));
        } else if (effect instanceof Effect.NotDone not) {
            finish(
                    merchant,
                    id,
                    ApprovalState.FAILED,
                    What.FAILED,
                    new Ending(Optional.empty(), Optional.of(not.reason())));
        }
    }

    private record Ending(Optional<String> reference, Optional<Reason> why) {}

    private Effect effect(Request request) {
        var approval = request.approval();
        var command = commands.find(approval.kind(), approval.merchant());
        if (command.isEmpty()) {
            return new Effect.Later(Reason.of(Approvals.NOT_NOW));
        }
        try {
            return command.get().execute(request.onBehalfOf(), request.content(), request.key());
        } catch (RuntimeException | LinkageError e) {
            LOG.error(
                    "Approval {} of {} ({}) was agreed to and cannot be carried out now; it will be tried again",
                    approval.id(),
                    approval.merchant(),
                    approval.kind(),
                    e);
            return new Effect.Later(Reason.of(Approvals.NOT_NOW));
        }
    }

    /** Two may have done it, under one key: then both know the same, and one of them writes it down. */
    private void finish(MerchantNo merchant, ApprovalId id, ApprovalState state, What what, Ending ending) {
        var done = false;
        while (!done) {
            var request = store.find(merchant, id).orElseThrow();
            done = request.approval().state() != ApprovalState.APPROVED || end(request, state, what, ending);
        }
    }

    private boolean end(Request request, ApprovalState state, What what, Ending ending) {
        var merchant = request.approval().merchant();
        var now = clock.instant();
        var step = new Taken(new Step(micros(now), Optional.empty(), what, ""), null);
        var ended = store.change(request.ended(state, now, ending.reference(), ending.why()), step);
        if (ended) {
            LOG.info(
                    "Approval {} of {} ({}) is {}",
                    request.approval().id(),
                    merchant,
                    request.approval().kind(),
                    state);
            changed.accept(request);
        }
        return ended;
    }

    private static Instant micros(Instant now) {
        return now.truncatedTo(ChronoUnit.MICROS);
    }
}
