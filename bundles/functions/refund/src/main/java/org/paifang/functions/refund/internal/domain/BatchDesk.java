package org.paifang.functions.refund.internal.domain;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.jobs.Job;
import org.paifang.platform.api.jobs.JobKind;
import org.paifang.platform.api.jobs.Jobs;
import org.paifang.platform.api.jobs.NewJob;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.text.Reason;

/**
 * Refunds from a file: checked as a whole, confirmed by a person, done by a job, followed to its result. Every method asks
 * the policy first and sees the batches of the caller's merchant alone. Thread-safe.
 */
public final class BatchDesk {

    public static final JobKind JOB = new JobKind("refund.batch");

    /** The same content was uploaded and confirmed before; names the batch's number and when. */
    public static final String UPLOADED_BEFORE = "batch.uploaded-before";

    /** Somebody confirmed or discarded it meanwhile. */
    public static final String NOT_WAITING = "batch.not-waiting";

    /**
     * Others would have to agree to some of its refunds; names how many, up to which amount the caller may refund alone, and
     * the greatest amount.
     */
    public static final String NEEDS_OTHERS = "batch.needs-others";

    private static final String CONFIRMED = "refund.batch-confirmed";
    private static final String CANCELLED = "refund.batch-cancelled";

    /** How many are read at once to be looked through. */
    private static final int READ_ROWS = 500;

    /** What one thread refunds before it writes down what became of it. */
    private static final int STEP_ROWS = 50;

    private final AccessPolicy access;
    private final Identity identity;
    private final Profiles profiles;
    private final Transactions transactions;
    private final Approvals approvals;
    private final Jobs jobs;
    private final BatchStore store;
    private final AuditLog audit;
    private final BatchReader reader;
    private final LongSupplier ids;
    private final Clock clock;

    public BatchDesk(
            AccessPolicy access,
            Identity identity,
            Profiles profiles,
            Transactions transactions,
            Approvals approvals,
            Jobs jobs,
            BatchStore store,
            AuditLog audit,
            BatchReader reader,
            LongSupplier ids,
            Clock clock) {
        this.access = access;
        this.identity = identity;
        this.profiles = profiles;
        this.transactions = transactions;
        this.approvals = approvals;
        this.jobs = jobs;
        this.store = store;
        this.audit = audit;
        this.reader = reader;
        this.ids = ids;
        this.clock = clock;
    }

    public sealed interface Checked permits Ready, Faulty, Refused {}

    /** Nothing is wrong with it; it waits to be confirmed. The same content again gives the same batch. */
    public record Ready(Batch batch) implements Checked {}

    /**
     * Nothing was kept.
     *
     * @param rows how many were read
     */
    public record Faulty(int rows, List<RowProblem> problems) implements Checked {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** It is no batch, or was one before. */
    public record Refused(Reason reason, Optional<BatchId> before) implements Checked {}

    /**
     * A batch and how far it is.
     *
     * @param job {@code null} before it is confirmed, and long after it ended
     */
    public record Progress(
            Batch batch, BatchSums sums, @Nullable Job job) {}

    /** Reads a file and says everything that is wrong with it. The stream is read to its end or to the limit. */
    public Checked check(Caller caller, Merchant merchant, String fileName, InputStream content) throws IOException {
        access.require(caller, RefundRights.BATCH);
        var read = reader.read(content);
        return read instanceof BatchReader.Unreadable unreadable
                ? new Refused(unreadable.reason(), Optional.empty())
                : check(caller, merchant, fileName, (BatchReader.Rows) read);
    }

    private Checked check(Caller caller, Merchant merchant, String fileName, BatchReader.Rows read) {
        var before = store.ofContent(caller.merchant(), read.hash());
        if (before.isPresent()) {
            return again(before.get());
        }
        var orders = transactions.orders(caller.merchant(), BatchCheck.orders(read.rows()));
        var refunds = transactions.refunds(caller.merchant(), BatchCheck.numbers(read.rows()));
        var check = new BatchCheck(
                no -> Optional.ofNullable(orders.get(no)),
                no -> Optional.ofNullable(refunds.get(no)),
                limits(caller),
                merchant.currency(),
                clock.instant());
        read.rows().forEach(check::check);
        var problems = new ArrayList<>(check.problems());
        read.broken().ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new Faulty(read.rows().size(), problems);
        }
        var rows = check.rows();
        var total = rows.stream().map(BatchRow::amount).reduce(Money.zero(merchant.currency()), Money::plus);
        var batch = new Batch(
                new BatchId(ids.getAsLong()),
                caller.merchant(),
                fileName,
                read.hash(),
                rows.size(),
                total,
                BatchState.CHECKED,
                caller.operator().operatorNo(),
                now(),
                null,
                null,
                null,
                null);
        return store.insert(batch, rows)
                ? new Ready(batch)
                : again(store.ofContent(caller.merchant(), read.hash()).orElseThrow());
    }

    private static Checked again(Batch before) {
        return before.state() == BatchState.CHECKED
                ? new Ready(before)
                : new Refused(
                        Reason.of(UPLOADED_BEFORE, before.id().toString(), before.uploadedAt()),
                        Optional.of(before.id()));
    }

    /**
     * Lets the job begin; the reason if it cannot. A batch has nobody who could agree to it: whoever confirms it may refund
     * each of its rows alone.
     */
    public Optional<Reason> confirm(Caller caller, BatchId id) {
        access.require(caller, RefundRights.BATCH);
        var unknown = identity.beforeMoney(caller);
        if (unknown.isPresent()) {
            return unknown;
        }
        var batch = store.find(caller.merchant(), id).filter(found -> found.state() == BatchState.CHECKED);
        if (batch.isEmpty()) {
            return Optional.of(Reason.of(NOT_WAITING));
        }
        var others = approvals
                .aloneUpTo(caller, RefundCommand.KIND, batch.get().total().currency())
                .flatMap(limit -> beyond(limit, batch.get()));
        return others.isPresent() ? others : begin(caller, batch.get());
    }

    private Optional<Reason> beyond(Money limit, Batch batch) {
        var rows = 0;
        var greatest = limit;
        for (var from = 0; from < batch.rows(); from += READ_ROWS) {
            for (var row : store.rows(batch, from, from + READ_ROWS)) {
                if (row.amount().isGreaterThan(limit)) {
                    rows++;
                    greatest = row.amount().isGreaterThan(greatest) ? row.amount() : greatest;
                }
            }
        }
        return rows == 0 ? Optional.empty() : Optional.of(Reason.of(NEEDS_OTHERS, rows, limit, greatest));
    }

    private Optional<Reason> begin(Caller caller, Batch batch) {
        var id = batch.id();
        var job = new NewJob(caller, JOB, RefundRights.BATCH, id.toString(), batch.rows(), STEP_ROWS);
        try {
            return store.together(() -> {
                if (!store.confirm(caller.merchant(), id, caller.operator().operatorNo(), now())) {
                    return Optional.of(Reason.of(NOT_WAITING));
                }
                var submission = jobs.submit(job);
                if (submission instanceof Jobs.Refused refused) {
                    throw new NotSubmitted(refused.reason());
                }
                store.assign(caller.merchant(), id, ((Jobs.Submitted) submission).id());
                audit.record(NewEntry.by(caller, CONFIRMED, id.toString())
                        .fact("rows", Integer.toString(batch.rows()))
                        .fact("amount", batch.total().toString()));
                return Optional.<Reason>empty();
            });
        } catch (NotSubmitted refused) {
            return Optional.of(refused.reason);
        }
    }

    /** Takes back the confirmation of the same transaction. */
    private static final class NotSubmitted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Reason reason;

        private NotSubmitted(Reason reason) {
            super(reason.code());
            this.reason = reason;
        }
    }

    /** Forgets a batch that nobody confirmed. */
    public boolean discard(Caller caller, BatchId id) {
        access.require(caller, RefundRights.BATCH);
        return store.discard(caller.merchant(), id);
    }

    /** Stops what has not begun. */
    public boolean cancel(Caller caller, BatchId id) {
        access.require(caller, RefundRights.BATCH);
        var cancelled = store.find(caller.merchant(), id)
                .map(Batch::job)
                .filter(job -> jobs.cancel(caller.merchant(), job))
                .isPresent();
        if (cancelled) {
            audit.record(NewEntry.by(caller, CANCELLED, id.toString()));
        }
        return cancelled;
    }

    /** How far a batch is; refunds that the acquirer has answered meanwhile are shown as they stand. */
    public Optional<Progress> find(Caller caller, BatchId id) {
        access.require(caller, RefundRights.BATCH);
        return store.find(caller.merchant(), id).map(batch -> {
            var sums = sums(batch);
            if (sums.of(RowState.UNKNOWN).rows() > 0 && lookAgain(batch)) {
                sums = sums(batch);
            }
            var job = batch.job();
            var running = job == null ? null : jobs.find(caller.merchant(), job).orElse(null);
            return new Progress(batch, sums, running);
        });
    }

    /** Newest first; fewer than the limit mean that there are no more. */
    public List<Batch> page(Caller caller, @Nullable BatchId before, int limit) {
        access.require(caller, RefundRights.BATCH);
        return store.page(caller.merchant(), before, limit);
    }

    /** Some rows, counted from 0 on, in the order of the file. */
    public List<BatchRow> rows(Caller caller, Batch batch, int from, int until) {
        access.require(caller, RefundRights.BATCH);
        if (!batch.merchant().equals(caller.merchant())) {
            throw new IllegalArgumentException("batch " + batch.id() + " is of another merchant");
        }
        return store.rows(batch, from, until);
    }

    private BatchSums sums(Batch batch) {
        return new BatchSums(store.sums(batch), batch.total().currency());
    }

    /** Whether the acquirer has answered since about a refund that was unknown. */
    private boolean lookAgain(Batch batch) {
        var answered = false;
        for (var row : store.rows(batch, RowState.UNKNOWN, STEP_ROWS)) {
            var refund = transactions.refund(batch.merchant(), row.no()).filter(found -> found.status()
                    .isFinal());
            refund.ifPresent(found -> store.write(batch, row.with(found)));
            answered |= refund.isPresent();
        }
        return answered;
    }

    private Refunds.Limits limits(Caller caller) {
        return new Refunds.Limits(
                profiles.value(caller.merchant(), RefundRights.WINDOW_DAYS),
                profiles.value(caller.merchant(), RefundRights.REFUNDS_PER_ORDER));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
