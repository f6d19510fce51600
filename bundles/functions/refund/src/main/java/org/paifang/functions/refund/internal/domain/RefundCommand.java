package org.paifang.functions.refund.internal.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderHistory;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.Tasks;
import org.paifang.platform.api.text.Reason;

/**
 * One refund as other people may have to agree to it. While it waits nothing is held of the order: what is left counts at
 * the moment of the last agreement, and the payments decide.
 */
public class RefundCommand implements ApprovableCommand {

    public static final String KIND = "refund.create";

    /** The line that says why the money goes back. */
    private static final String REASON = "form.reason";

    private static final Set<String> WHATEVER_THE_AMOUNT = Set.of(Refunds.NOT_PAID, Refunds.WINDOW_CLOSED);

    private static final String CREATED = "refund.created";

    /** Names the amount and the order. */
    static final String TITLE = "approval.create.title";

    private final Refunds refunds;
    private final Transactions transactions;
    private final Profiles profiles;
    private final HistoricalDesk historical;
    private final Tasks tasks;
    private final AuditLog audit;
    private final Clock clock;

    public RefundCommand(
            Refunds refunds,
            Transactions transactions,
            Profiles profiles,
            HistoricalDesk historical,
            Tasks tasks,
            AuditLog audit,
            Clock clock) {
        this.refunds = refunds;
        this.transactions = transactions;
        this.profiles = profiles;
        this.historical = historical;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why the money goes back, as it was asked for. */
    public static Optional<String> reason(Approval approval) {
        return approval.lines().stream()
                .filter(line -> line.label().equals(REASON))
                .map(line -> line.after().toString())
                .findFirst();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PermissionId maker() {
        return RefundRights.CREATE;
    }

    @Override
    public PermissionId checker() {
        return RefundRights.APPROVE;
    }

    @Override
    public Optional<PermissionId> alone() {
        return Optional.of(RefundRights.ALONE);
    }

    @Override
    public Optional<ItemId> result() {
        return Optional.of(RefundRights.LIST_ITEM);
    }

    @Override
    public Trial tryOut(Caller maker, String content) {
        var wanted = RefundContent.read(content);
        var malformed = problem(wanted);
        if (malformed.isPresent()) {
            return new Trial.Impossible(malformed.get());
        }
        var history = transactions.history(maker.merchant(), wanted.order());
        if (history.isEmpty()) {
            return impossible(Refunds.ORDER_NOT_FOUND);
        }
        if (transactions.refund(maker.merchant(), wanted.no()).isPresent()) {
            return impossible(Refunds.NUMBER_USED, wanted.no().value());
        }
        var order = history.get().order();
        return problem(maker.merchant(), wanted, history.get())
                .<Trial>map(Trial.Impossible::new)
                .orElseGet(() -> possible(wanted, order));
    }

    @Override
    @SuppressWarnings("try") // the task is under way as long as it is open
    public Effect execute(Caller maker, String content, String idempotencyKey) {
        var wanted = RefundContent.read(content);
        var begun = tasks.begin("refund " + wanted.no() + " of order " + wanted.order());
        if (begun.isEmpty()) {
            return new Effect.Later(Reason.of(Approvals.NOT_NOW));
        }
        var asked = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (var task = begun.get()) {
            var outcome = refunds.refund(new Refunds.Command(
                    maker,
                    wanted.order(),
                    wanted.no(),
                    wanted.amount(),
                    wanted.reason(),
                    wanted.refundedBefore().orElse(null),
                    limits(maker.merchant())));
            if (outcome instanceof Refunds.Rejected rejected) {
                if (rejected.reason().code().equals(Refunds.HISTORICAL)) {
                    return accept(maker, wanted);
                }
                return rejected.reason().code().equals(Refunds.ACQUIRER_UNAVAILABLE)
                        ? new Effect.Later(rejected.reason())
                        : new Effect.NotDone(rejected.reason());
            }
            record(maker, wanted, ((Refunds.Accepted) outcome).refund(), asked);
            return new Effect.Done(wanted.no().value());
        }
    }

    /** Not when the number had been refunded before: the same again answers with the first one. */
    private void record(Caller maker, RefundContent wanted, Transaction made, Instant asked) {
        if (!made.at().isBefore(asked)) {
            audit.record(created(maker, wanted));
        }
    }

    static NewEntry created(Caller maker, RefundContent wanted) {
        return NewEntry.by(maker, CREATED, wanted.no().value())
                .fact("order", wanted.order().value())
                .fact("amount", wanted.amount().toString());
    }

    /** What is carried out is that the refund is accepted; a job makes it, unless a rule says at once that it cannot. */
    private Effect accept(Caller maker, RefundContent wanted) {
        var problem = transactions
                .history(maker.merchant(), wanted.order())
                .flatMap(history -> problem(maker.merchant(), wanted, history));
        if (problem.isPresent()) {
            return new Effect.NotDone(problem.get());
        }
        return historical
                .ask(maker, wanted)
                .<Effect>map(Effect.Later::new)
                .orElseGet(() -> new Effect.Done(wanted.no().value()));
    }

    /** What can be said without looking at anything. */
    private static Optional<Reason> problem(RefundContent wanted) {
        if (!wanted.amount().isPositive()) {
            return reason(Refunds.NOT_POSITIVE);
        }
        var words = wanted.reason().strip().length();
        return words == 0 || words > RefundForm.MAXIMUM_REASON ? reason(Refunds.REASON_MISSING) : Optional.empty();
    }

    /** The same rules that the payments keep, in the same order, for the same sentence before anybody waits. */
    private Optional<Reason> problem(MerchantNo merchant, RefundContent wanted, OrderHistory history) {
        var order = history.order();
        var amount = wanted.amount();
        if (!amount.currency().equals(order.amount().currency())) {
            return reason(Refunds.WRONG_CURRENCY, order.amount().currency().getCurrencyCode());
        }
        var made = history.transactions().stream()
                .filter(transaction -> transaction.kind() == TransactionKind.REFUND)
                .sorted(Comparator.comparing(Transaction::at).reversed())
                .toList();
        var closed = RefundableOrder.at(clock.instant(), order, made, limits(merchant))
                .closed();
        if (closed.filter(reason -> WHATEVER_THE_AMOUNT.contains(reason.code())).isPresent()) {
            return closed;
        }
        var before = wanted.refundedBefore();
        if (before.isPresent() && !before.get().equals(order.refunded())) {
            return reason(Refunds.EXPECTATION_DIFFERS, order.refunded());
        }
        if (amount.isGreaterThan(order.remaining())) {
            return reason(Refunds.EXCEEDS_REMAINING, order.remaining());
        }
        return closed;
    }

    private static Trial possible(RefundContent wanted, Order order) {
        return new Trial.Possible(
                Reason.of(TITLE, wanted.amount(), wanted.order().value()),
                List.of(
                        Line.fact("refund.order", wanted.order().value()),
                        Line.fact("confirm.now", wanted.amount()),
                        Line.change(
                                "order.refunded",
                                order.refunded(),
                                order.refunded().plus(wanted.amount())),
                        Line.change(
                                "order.remaining",
                                order.remaining(),
                                order.remaining().minus(wanted.amount())),
                        Line.fact("order.paid", order.paid()),
                        Line.fact(REASON, wanted.reason()),
                        Line.fact("form.number", wanted.no().value())),
                Optional.of(wanted.amount()),
                wanted.order().value(),
                order.paid().minorUnits() + ":" + order.refunded().minorUnits() + ":" + order.refunds());
    }

    private Refunds.Limits limits(MerchantNo merchant) {
        return new Refunds.Limits(
                profiles.value(merchant, RefundRights.WINDOW_DAYS),
                profiles.value(merchant, RefundRights.REFUNDS_PER_ORDER));
    }

    private static Trial impossible(String code, Object... arguments) {
        return new Trial.Impossible(Reason.of(code, arguments));
    }

    private static Optional<Reason> reason(String code, Object... arguments) {
        return Optional.of(Reason.of(code, arguments));
    }
}
