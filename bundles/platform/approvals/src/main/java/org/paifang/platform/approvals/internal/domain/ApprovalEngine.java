package org.paifang.platform.approvals.internal.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.ApprovalRules;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Step;
import org.paifang.platform.api.approval.Step.What;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.approvals.internal.domain.ApprovalStore.Taken;

/** The engine of four eyes. What is decided is a change of one row at the version that was read: one of many wins. */
public class ApprovalEngine implements Approvals {

    /** How long whoever gave the last agreement may take to carry it out before somebody else looks after it. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final int LONGEST_KEY = 100;

    /** Whoever loses reads again; each time somebody else has got on. */
    private static final int ATTEMPTS = 50;

    private final AccessPolicy access;
    private final Identity identity;
    private final Profiles profiles;
    private final Commands commands;
    private final ApprovalStore store;
    private final Persons persons;
    private final Sight sight;
    private final Need need;
    private final CarryingOut carryingOut;
    private final LongSupplier ids;
    private final Consumer<MerchantNo> changed;
    private final Clock clock;

    /**
     * @param changed told of every change: the merchant's number, and that of whoever decides
     */
    public ApprovalEngine(
            AccessPolicy access,
            Identity identity,
            Profiles profiles,
            ApprovalRules rules,
            Directory directory,
            Commands commands,
            ApprovalStore store,
            LongSupplier ids,
            Consumer<MerchantNo> changed,
            Clock clock) {
        this.access = access;
        this.identity = identity;
        this.profiles = profiles;
        this.commands = commands;
        this.store = store;
        this.persons = new Persons(directory);
        this.sight = new Sight(access, commands, store, directory);
        this.need = new Need(rules, access, directory);
        this.carryingOut = new CarryingOut(commands, store, this::tell, clock);
        this.ids = ids;
        this.changed = changed;
        this.clock = clock;
    }

    /** What is left over by a crash, or could not be done before; called again and again. */
    public CarryingOut carryingOut() {
        return carryingOut;
    }

    @Override
    public Submission submit(Caller maker, String kind, String content, String key, String comment) {
        return commands.find(kind, maker.merchant())
                .map(command -> submit(command, maker, content, key, comment))
                .orElseGet(() -> new Submission.Refused(Reason.of(NOT_NOW)));
    }

    private Submission submit(ApprovableCommand command, Caller maker, String content, String key, String comment) {
        var kind = command.kind();
        access.require(maker, command.maker());
        requireLength("key", key, LONGEST_KEY);
        requireLength("content", content, LONGEST_CONTENT);
        var earlier = store.find(maker.merchant(), kind, key);
        if (earlier.isPresent()) {
            return repeated(earlier.get(), content);
        }
        var unknown = unknown(command, maker);
        if (unknown.isPresent()) {
            return new Submission.Refused(unknown.get());
        }
        if (need.isNever(maker, command)) {
            return atOnce(command, maker, content, key);
        }
        var trial = command.tryOut(maker, content);
        if (trial instanceof Trial.Impossible impossible) {
            return new Submission.Refused(impossible.reason());
        }
        var possible = (Trial.Possible) trial;
        var people = need.people(maker, command, possible.amount());
        if (people == 0) {
            return atOnce(command, maker, content, key);
        }
        if (comment.length() > LONGEST_COMMENT) {
            return new Submission.Refused(Reason.of(COMMENT_TOO_LONG, LONGEST_COMMENT));
        }
        var request = request(maker, command, possible, people, content, key);
        if (!store.insert(request, taken(maker, What.SUBMITTED, comment))) {
            return repeated(store.find(maker.merchant(), kind, key).orElseThrow(), content);
        }
        tell(request);
        return new Submission.Queued(whole(request), false);
    }

    /** Why it is not known well enough who asks for it, or agrees to it. */
    private Optional<Reason> unknown(ApprovableCommand command, Caller caller) {
        return command.changesRights() ? identity.beforeRights(caller) : identity.beforeMoney(caller);
    }

    @Override
    public Prospect preview(Caller maker, String kind, String content) {
        return commands.find(kind, maker.merchant())
                .map(command -> preview(command, maker, content))
                .orElseGet(() -> new Prospect.Impossible(Reason.of(NOT_NOW)));
    }

    private Prospect preview(ApprovableCommand command, Caller maker, String content) {
        access.require(maker, command.maker());
        var unknown = identity.beforeMoney(maker);
        if (unknown.isPresent()) {
            return new Prospect.Impossible(unknown.get());
        }
        var trial = command.tryOut(maker, content);
        return trial instanceof Trial.Possible possible
                ? new Prospect.Possible(possible, need.people(maker, command, possible.amount()))
                : new Prospect.Impossible(((Trial.Impossible) trial).reason());
    }

    @Override
    public Optional<Money> aloneUpTo(Caller maker, String kind, Currency currency) {
        var command = commands.find(kind, maker.merchant())
                .orElseThrow(() -> new IllegalArgumentException("no function that is here knows " + kind));
        return need.aloneUpTo(maker, command, currency);
    }

    @Override
    public Decision approve(Caller checker, ApprovalId id, String fingerprint, String comment) {
        return decide(checker, id, request -> {
            sight.requireChecker(checker, request);
            var no = whyNot(checker, request).or(() -> tooLong(comment));
            if (no.isPresent()) {
                return new Refused(no.get());
            }
            if (!request.approval().fingerprint().equals(fingerprint)) {
                return new Refused(Reason.of(CHANGED));
            }
            return agree(checker, request, comment);
        });
    }

    @Override
    public Decision reject(Caller checker, ApprovalId id, String comment) {
        return decide(checker, id, request -> {
            sight.requireChecker(checker, request);
            var no = whyNot(checker, request).or(() -> missing(comment)).or(() -> tooLong(comment));
            return no.<Move>map(Refused::new)
                    .orElseGet(() -> end(request, ApprovalState.REJECTED, taken(checker, What.REJECTED, comment)));
        });
    }

    @Override
    public Decision withdraw(Caller maker, ApprovalId id, String comment) {
        return decide(maker, id, request -> {
            var no = notWaiting(request)
                    .or(() -> request.approval().maker().equals(maker.operator())
                            ? Optional.empty()
                            : Optional.of(Reason.of(NOT_OWN)))
                    .or(() -> tooLong(comment));
            return no.<Move>map(Refused::new)
                    .orElseGet(() -> end(request, ApprovalState.WITHDRAWN, taken(maker, What.WITHDRAWN, comment)));
        });
    }

    @Override
    public Decision comment(Caller caller, ApprovalId id, String comment) {
        AccessPolicy.requirePerson(caller, "comment on " + id);
        var found = sight.find(caller, id);
        if (found.isEmpty()) {
            return new Decision.NotFound();
        }
        var request = found.get();
        var no = notWaiting(request).or(() -> missing(comment)).or(() -> tooLong(comment));
        if (no.isPresent()) {
            return new Decision.Refused(no.get(), whole(request));
        }
        store.add(request.approval().merchant(), id, request.round(), taken(caller, What.COMMENTED, comment));
        return new Decision.Taken(whole(request));
    }

    @Override
    public List<Approval> inbox(Caller caller, int limit) {
        return waitingFor(caller, limit).stream().map(Request::approval).toList();
    }

    @Override
    public int waiting(Caller caller, int limit) {
        return waitingFor(caller, limit).size();
    }

    @Override
    public List<Approval> history(Caller caller, ApprovalFilter filter, @Nullable ApprovalId after, int limit) {
        if (limit < 1 || limit > MAXIMUM_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + MAXIMUM_PAGE + " rows");
        }
        return sight.page(caller, filter, after, limit).stream()
                .map(Request::approval)
                .toList();
    }

    @Override
    public Optional<Approval> find(Caller caller, ApprovalId id) {
        return sight.find(caller, id).map(this::whole);
    }

    @Override
    public Optional<Approval> find(Caller caller, String kind, String idempotencyKey) {
        return store.find(caller.merchant(), kind, idempotencyKey)
                .filter(request -> sight.maySee(caller, request))
                .map(this::whole);
    }

    @Override
    public Optional<Reason> obstacle(Caller caller, Approval approval) {
        return sight.find(caller, approval.id())
                .map(request -> {
                    var decision = sight.checker(caller, request);
                    return decision.allowed() ? whyNot(caller, request) : Optional.of(accessReason(decision.verdict()));
                })
                .orElseGet(() -> Optional.of(accessReason(Verdict.NOT_PERMITTED)));
    }

    @Override
    public Optional<ItemId> result(Caller caller, Approval approval) {
        return commands.find(approval.kind(), caller.merchant()).flatMap(ApprovableCommand::result);
    }

    /** What a decision comes to, before it is written. */
    private sealed interface Move {}

    private record Refused(Reason reason) implements Move {}

    /** @param refused what the caller is told although something was written; {@code null} if the decision stands */
    private record Change(
            Request next, Taken step, @Nullable Reason refused) implements Move {}

    private Decision decide(Caller caller, ApprovalId id, Function<Request, Move> decision) {
        AccessPolicy.requirePerson(caller, "decide about " + id);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = sight.find(caller, id);
            if (found.isEmpty()) {
                return new Decision.NotFound();
            }
            var move = decision.apply(found.get());
            if (move instanceof Refused refused) {
                return new Decision.Refused(refused.reason(), whole(found.get()));
            }
            var change = (Change) move;
            if (store.change(change.next(), change.step())) {
                return written(change);
            }
        }
        throw new IllegalStateException("approval " + id + " of " + caller.merchant() + " does not hold still");
    }

    private Decision written(Change change) {
        tell(change.next());
        var merchant = change.next().approval().merchant();
        var id = change.next().approval().id();
        if (change.next().approval().state() == ApprovalState.APPROVED) {
            carryingOut.carryOut(merchant, id);
        }
        var now = whole(store.find(merchant, id).orElseThrow());
        var refused = change.refused();
        return refused == null ? new Decision.Taken(now) : new Decision.Refused(refused, now);
    }

    /** Everything is looked at again, with the rights and the world of this moment. */
    private Move agree(Caller checker, Request request, String comment) {
        var maker = request.onBehalfOf();
        var command =
                commands.find(request.approval().kind(), request.approval().merchant());
        if (command.isEmpty()) {
            return new Refused(Reason.of(FUNCTION_AWAY));
        }
        var unknown = unknown(command.get(), checker);
        if (unknown.isPresent()) {
            return new Refused(unknown.get());
        }
        var right = access.decide(maker, request.maker()).verdict();
        if (right == Verdict.NOT_INSTALLED || right == Verdict.PAUSED) {
            return new Refused(Reason.of(FUNCTION_AWAY));
        }
        if (right != Verdict.ALLOWED) {
            return overtaken(
                    request, right == Verdict.NOT_PERMITTED ? Reason.of(MAKER_LOST_RIGHT) : accessReason(right));
        }
        var trial = command.get().tryOut(maker, request.content());
        if (trial instanceof Trial.Impossible impossible) {
            return overtaken(request, impossible.reason());
        }
        var possible = (Trial.Possible) trial;
        var byNow = need.byAmount(maker, command.get(), possible.amount());
        if (!possible.fingerprint().equals(request.approval().fingerprint())) {
            return new Change(
                    request.changed(possible, Math.max(1, byNow)), byPlatform(What.CHANGED), Reason.of(CHANGED));
        }
        var needed = Math.max(request.approval().needed(), byNow);
        return new Change(
                request.agreed(needed, clock.instant().plus(LEASE)), taken(checker, What.APPROVED, comment), null);
    }

    private Move overtaken(Request request, Reason why) {
        var next = request.ended(ApprovalState.OVERTAKEN, clock.instant(), Optional.empty(), Optional.of(why));
        return new Change(next, byPlatform(What.OVERTAKEN), why);
    }

    private Move end(Request request, ApprovalState state, Taken step) {
        return new Change(request.ended(state, clock.instant(), Optional.empty(), Optional.empty()), step, null);
    }

    /** Why somebody who holds the permission cannot decide about it. */
    private Optional<Reason> whyNot(Caller caller, Request request) {
        return notWaiting(request).or(() -> persons.obstacle(caller.operator(), request));
    }

    private Optional<Reason> notWaiting(Request request) {
        if (request.approval().state() != ApprovalState.WAITING) {
            return Optional.of(Reason.of(
                    request.approval().state() == ApprovalState.EXPIRED ? EXPIRED : NOT_WAITING,
                    request.approval().expiresAt()));
        }
        return request.isExpiredAt(clock.instant())
                ? Optional.of(Reason.of(EXPIRED, request.approval().expiresAt()))
                : Optional.empty();
    }

    private static Optional<Reason> missing(String comment) {
        return comment.isBlank() ? Optional.of(Reason.of(COMMENT_MISSING)) : Optional.empty();
    }

    private static Optional<Reason> tooLong(String comment) {
        return comment.length() > LONGEST_COMMENT
                ? Optional.of(Reason.of(COMMENT_TOO_LONG, LONGEST_COMMENT))
                : Optional.empty();
    }

    private List<Request> waitingFor(Caller caller, int limit) {
        var kinds = sight.checked(caller);
        if (kinds.isEmpty()) {
            return List.of();
        }
        return store.waiting(caller.merchant(), kinds, clock.instant(), MAXIMUM_PAGE).stream()
                .filter(request -> persons.obstacle(caller.operator(), request).isEmpty())
                .filter(request -> sight.isWithin(caller, request))
                .limit(limit)
                .toList();
    }

    /** Whoever asked, and whoever decides. */
    private void tell(Request request) {
        changed.accept(request.approval().merchant());
        if (!request.desk().equals(request.approval().merchant())) {
            changed.accept(request.desk());
        }
    }

    private Submission atOnce(ApprovableCommand command, Caller maker, String content, String key) {
        var effect = command.execute(maker, content, key);
        if (effect instanceof Effect.Done done) {
            return new Submission.Done(done.reference());
        }
        return new Submission.Refused(
                effect instanceof Effect.NotDone not ? not.reason() : ((Effect.Later) effect).reason());
    }

    private Submission repeated(Request earlier, String content) {
        if (!earlier.content().equals(content)) {
            return new Submission.Refused(Reason.of(KEY_USED, earlier.key()));
        }
        return new Submission.Queued(whole(earlier), true);
    }

    private Request request(
            Caller maker, ApprovableCommand command, Trial.Possible trial, int people, String content, String key) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var expires = now.plus(Duration.ofHours(profiles.value(maker.merchant(), command.expiryHours())));
        var approval = new Approval(
                new ApprovalId(ids.getAsLong()),
                maker.merchant(),
                command.kind(),
                trial.title(),
                trial.lines(),
                trial.amount(),
                trial.subject(),
                trial.fingerprint(),
                maker.operator(),
                now,
                expires,
                people,
                0,
                ApprovalState.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new Request(
                approval,
                command.decidedByBank() ? MerchantNo.BANK : maker.merchant(),
                command.maker(),
                command.checker(),
                persons.person(maker.operator()),
                maker.channel(),
                content,
                key,
                1,
                Instant.EPOCH,
                0,
                1,
                List.of());
    }

    private Approval whole(Request request) {
        var approval = request.approval();
        return new Approval(
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
                approval.needed(),
                approval.given(),
                approval.state(),
                approval.endedAt(),
                approval.reference(),
                approval.why(),
                store.steps(approval.merchant(), approval.id()));
    }

    private Taken taken(Caller who, What what, String comment) {
        var step = new Step(now(), Optional.of(who.operator()), what, Comments.kept(comment));
        return new Taken(step, persons.person(who.operator()));
    }

    private Taken byPlatform(What what) {
        return new Taken(new Step(now(), Optional.empty(), what, ""), null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Reason accessReason(Verdict verdict) {
        return Reason.of("access." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static void requireLength(String what, String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException("a " + what + " has 1 to " + longest + " characters");
        }
    }
}
