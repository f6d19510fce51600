package org.paifang.platform.approvals.internal.domain;

import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.text.Reason;

/** The engine of four eyes. What is decided is a change of one row at the version that was read: one of many wins. */
public class ApprovalEngine implements Approvals {

    /** How long whoever gave the last agreement may take to carry it out before somebody else looks after it. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private final Commands commands;
    private final ApprovalStore store;
    private final Persons persons;
    private final Sight sight;
    private final Need need;
    private final Notes notes;
    private final Obstacles obstacles;
    private final Submitting submitting;
    private final Deciding deciding;
    private final CarryingOut carryingOut;
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
        this.commands = commands;
        this.store = store;
        this.persons = new Persons(directory);
        this.sight = new Sight(access, commands, store, directory);
        this.need = new Need(rules, access, directory);
        this.notes = new Notes(store, persons, changed, clock);
        this.obstacles = new Obstacles(persons, identity, clock);
        this.carryingOut = new CarryingOut(commands, store, notes::tell, clock);
        this.submitting = new Submitting(access, identity, profiles, store, persons, need, notes, obstacles, ids);
        this.deciding = new Deciding(access, commands, store, sight, need, notes, obstacles, carryingOut, clock);
        this.clock = clock;
    }

    /** What is left over by a crash, or could not be done before; called again and again. */
    public CarryingOut carryingOut() {
        return carryingOut;
    }

    @Override
    public Submission submit(Caller maker, String kind, String content, String key, String comment) {
        return commands.find(kind, maker.merchant())
                .map(command -> submitting.submit(command, maker, content, key, comment))
                .orElseGet(() -> new Submission.Refused(Reason.of(NOT_NOW)));
    }

    @Override
    public Prospect preview(Caller maker, String kind, String content) {
        return commands.find(kind, maker.merchant())
                .map(command -> submitting.preview(command, maker, content))
                .orElseGet(() -> new Prospect.Impossible(Reason.of(NOT_NOW)));
    }

    @Override
    public Optional<Money> aloneUpTo(Caller maker, String kind, Currency currency) {
        var command = commands.find(kind, maker.merchant())
                .orElseThrow(() -> new IllegalArgumentException("no function that is here knows " + kind));
        return need.aloneUpTo(maker, command, currency);
    }

    @Override
    public Decision approve(Caller checker, ApprovalId id, String fingerprint, String comment) {
        return deciding.approve(checker, id, fingerprint, comment);
    }

    @Override
    public Decision reject(Caller checker, ApprovalId id, String comment) {
        return deciding.reject(checker, id, comment);
    }

    @Override
    public Decision withdraw(Caller maker, ApprovalId id, String comment) {
        return deciding.withdraw(maker, id, comment);
    }

    @Override
    public Decision comment(Caller caller, ApprovalId id, String comment) {
        return deciding.comment(caller, id, comment);
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
        return sight.find(caller, id).map(notes::whole);
    }

    @Override
    public Optional<Approval> find(Caller caller, String kind, String idempotencyKey) {
        return store.find(caller.merchant(), kind, idempotencyKey)
                .filter(request -> sight.maySee(caller, request))
                .map(notes::whole);
    }

    @Override
    public Optional<Reason> obstacle(Caller caller, Approval approval) {
        return sight.find(caller, approval.id())
                .map(request -> {
                    var decision = sight.checker(caller, request);
                    return decision.allowed()
                            ? obstacles.whyNot(caller, request)
                            : Optional.of(Obstacles.access(decision.verdict()));
                })
                .orElseGet(() -> Optional.of(Obstacles.access(Verdict.NOT_PERMITTED)));
    }

    @Override
    public Optional<ItemId> result(Caller caller, Approval approval) {
        return commands.find(approval.kind(), caller.merchant()).flatMap(ApprovableCommand::result);
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
}
