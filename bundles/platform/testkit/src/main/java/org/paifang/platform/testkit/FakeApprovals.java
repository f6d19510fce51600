package org.paifang.platform.testkit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Step;
import org.paifang.platform.api.approval.Step.What;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/**
 * Approvals in memory, of one command: as many people must agree as the test says, at first nobody. It asks for no rights
 * and lets whoever wants decide but the maker; everything else is the engine's, and tested there. Not thread-safe.
 */
public final class FakeApprovals implements Approvals {

    private final ApprovableCommand command;
    private final Clock clock;
    private final List<Kept> kept = new ArrayList<>();
    private int people;
    private @Nullable Money alone;

    private record Kept(Approval approval, Caller maker, String content, String key) {}

    public FakeApprovals(ApprovableCommand command, Clock clock) {
        this.command = command;
        this.clock = clock;
    }

    /** From now on so many others must agree. */
    public FakeApprovals people(int others) {
        people = others;
        return this;
    }

    /** From now on nobody must agree to amounts up to this one. */
    public FakeApprovals aloneUpTo(Money limit) {
        alone = limit;
        return this;
    }

    @Override
    public Submission submit(Caller maker, String kind, String content, String key, String comment) {
        for (var earlier : kept) {
            if (earlier.key().equals(key)) {
                return earlier.content().equals(content)
                        ? new Submission.Queued(earlier.approval(), true)
                        : new Submission.Refused(Reason.of(KEY_USED, key));
            }
        }
        if (people == 0) {
            return atOnce(maker, content, key);
        }
        var trial = command.tryOut(maker, content);
        if (trial instanceof Trial.Impossible impossible) {
            return new Submission.Refused(impossible.reason());
        }
        if (people((Trial.Possible) trial) == 0) {
            return atOnce(maker, content, key);
        }
        var approval = approval(maker, (Trial.Possible) trial, comment);
        kept.add(new Kept(approval, maker, content, key));
        return new Submission.Queued(approval, false);
    }

    private Submission atOnce(Caller maker, String content, String key) {
        var effect = command.execute(maker, content, key);
        if (effect instanceof Effect.Done done) {
            return new Submission.Done(done.reference());
        }
        return new Submission.Refused(
                effect instanceof Effect.NotDone not ? not.reason() : ((Effect.Later) effect).reason());
    }

    private int people(Trial.Possible trial) {
        var limit = alone;
        return limit != null
                        && trial.amount()
                                .filter(amount -> !amount.isGreaterThan(limit))
                                .isPresent()
                ? 0
                : people;
    }

    @Override
    public Optional<Money> aloneUpTo(Caller maker, String kind, Currency currency) {
        if (people == 0) {
            return Optional.empty();
        }
        var limit = alone;
        return Optional.of(limit == null ? Money.zero(currency) : limit);
    }

    @Override
    public Prospect preview(Caller maker, String kind, String content) {
        var trial = command.tryOut(maker, content);
        return trial instanceof Trial.Possible possible
                ? new Prospect.Possible(possible, people(possible))
                : new Prospect.Impossible(((Trial.Impossible) trial).reason());
    }

    @Override
    public Decision approve(Caller checker, ApprovalId id, String fingerprint, String comment) {
        return decide(checker, id, one -> {
            var given = with(one.approval(), What.APPROVED, checker, comment, ApprovalState.WAITING, 1);
            if (given.missing() > 0) {
                return given;
            }
            // whoever carries it out may ask who has agreed
            kept.set(kept.indexOf(one), new Kept(given, one.maker(), one.content(), one.key()));
            var effect = command.execute(one.maker(), one.content(), one.key());
            return effect instanceof Effect.Done done
                    ? with(given, What.DONE, checker, "", ApprovalState.DONE, 0, Optional.of(done.reference()))
                    : with(given, What.FAILED, checker, "", ApprovalState.FAILED, 0);
        });
    }

    @Override
    public Decision reject(Caller checker, ApprovalId id, String comment) {
        if (comment.isBlank()) {
            return new Decision.Refused(
                    Reason.of(COMMENT_MISSING), find(checker, id).orElseThrow());
        }
        return decide(
                checker, id, one -> with(one.approval(), What.REJECTED, checker, comment, ApprovalState.REJECTED, 0));
    }

    @Override
    public Decision withdraw(Caller maker, ApprovalId id, String comment) {
        return end(id, one -> with(one.approval(), What.WITHDRAWN, maker, comment, ApprovalState.WITHDRAWN, 0));
    }

    @Override
    public Decision comment(Caller caller, ApprovalId id, String comment) {
        return end(id, one -> with(one.approval(), What.COMMENTED, caller, comment, ApprovalState.WAITING, 0));
    }

    @Override
    public List<Approval> inbox(Caller caller, int limit) {
        return all().stream()
                .filter(one -> one.state() == ApprovalState.WAITING)
                .filter(one -> !one.maker().equals(caller.operator()))
                .limit(limit)
                .toList();
    }

    @Override
    public int waiting(Caller caller, int limit) {
        return inbox(caller, limit).size();
    }

    @Override
    public List<Approval> history(Caller caller, ApprovalFilter filter, @Nullable ApprovalId after, int limit) {
        return all().stream()
                .filter(one -> filter.states().isEmpty() || filter.states().contains(one.state()))
                .filter(one -> filter.subject().map(one.subject()::equals).orElse(true))
                .filter(one -> filter.maker().map(one.maker()::equals).orElse(true))
                .filter(one -> after == null || one.id().compareTo(after) < 0)
                .sorted((one, other) -> other.id().compareTo(one.id()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Approval> find(Caller caller, ApprovalId id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Approval> find(Caller caller, String kind, String idempotencyKey) {
        return kept.stream()
                .filter(one -> one.key().equals(idempotencyKey))
                .map(Kept::approval)
                .filter(one -> one.merchant().equals(caller.merchant()))
                .findFirst();
    }

    @Override
    public Optional<Reason> obstacle(Caller caller, Approval approval) {
        return approval.maker().equals(caller.operator()) ? Optional.of(Reason.of(OWN)) : Optional.empty();
    }

    @Override
    public Optional<ItemId> result(Caller caller, Approval approval) {
        return command.result();
    }

    private List<Approval> all() {
        return kept.stream().map(Kept::approval).toList();
    }

    /** What becomes of one. */
    private interface Deciding {

        Approval on(Kept one);
    }

    private Decision decide(Caller checker, ApprovalId id, Deciding deciding) {
        var found = find(checker, id);
        if (found.isPresent() && found.get().maker().equals(checker.operator())) {
            return new Decision.Refused(Reason.of(OWN), found.get());
        }
        return end(id, deciding);
    }

    private Decision end(ApprovalId id, Deciding deciding) {
        for (var i = 0; i < kept.size(); i++) {
            var one = kept.get(i);
            if (one.approval().id().equals(id)) {
                if (one.approval().state() != ApprovalState.WAITING) {
                    return new Decision.Refused(Reason.of(NOT_WAITING), one.approval());
                }
                var next = deciding.on(one);
                kept.set(i, new Kept(next, one.maker(), one.content(), one.key()));
                return new Decision.Taken(next);
            }
        }
        return new Decision.NotFound();
    }

    private Approval approval(Caller maker, Trial.Possible trial, String comment) {
        var now = clock.instant();
        return new Approval(
                new ApprovalId(kept.size() + 1L),
                maker.merchant(),
                command.kind(),
                trial.title(),
                trial.lines(),
                trial.amount(),
                trial.subject(),
                trial.fingerprint(),
                maker.operator(),
                now,
                now.plus(Duration.ofHours(EXPIRY_HOURS.defaultValue())),
                people,
                0,
                ApprovalState.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Step(now, Optional.of(maker.operator()), What.SUBMITTED, comment)));
    }

    private Approval with(Approval one, What what, Caller who, String comment, ApprovalState state, int more) {
        return with(one, what, who, comment, state, more, Optional.empty());
    }

    private Approval with(
            Approval one,
            What what,
            Caller who,
            String comment,
            ApprovalState state,
            int more,
            Optional<String> reference) {
        var steps = new ArrayList<>(one.steps());
        steps.add(new Step(clock.instant(), Optional.of(who.operator()), what, comment));
        return new Approval(
                one.id(),
                one.merchant(),
                one.kind(),
                one.title(),
                one.lines(),
                one.amount(),
                one.subject(),
                one.fingerprint(),
                one.maker(),
                one.madeAt(),
                one.expiresAt(),
                one.needed(),
                one.given() + more,
                state,
                state.isFinal() ? Optional.of(clock.instant()) : Optional.empty(),
                reference,
                Optional.empty(),
                steps);
    }
}
