package org.paifang.functions.refund.internal.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paifang.payments.api.Refunds;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.jobs.Job;
import org.paifang.platform.api.jobs.JobHandler;
import org.paifang.platform.api.jobs.JobKind;
import org.paifang.platform.api.jobs.JobState;
import org.paifang.platform.api.jobs.Step;

/**
 * Refunds the rows of a batch, those of a step together. A row that was refunded when everything ended, and not marked, is asked for again under the
 * same number, which refunds nothing a second time.
 */
public class BatchWork implements JobHandler {

    /** Steps beside each other: while one waits for the acquirer or the disk, others are held and written down. */
    private static final int THREADS = 4;

    private final Refunds refunds;
    private final Profiles profiles;
    private final BatchStore store;
    private final Clock clock;

    public BatchWork(Refunds refunds, Profiles profiles, BatchStore store, Clock clock) {
        this.refunds = refunds;
        this.profiles = profiles;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return BatchDesk.JOB;
    }

    @Override
    public int threads() {
        return THREADS;
    }

    @Override
    public void work(Step step) {
        var batch = batch(step.job()).orElseThrow();
        var rows = new ArrayList<BatchRow>();
        for (var row : store.rows(batch, (int) step.from(), (int) step.until())) {
            if (!step.mayGoOn()) {
                break;
            }
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            refund(step, batch, rows);
        }
    }

    private void refund(Step step, Batch batch, List<BatchRow> rows) {
        var limits = limits(step.job());
        var outcomes = refunds.refund(rows.stream()
                .map(row -> new Refunds.Command(
                        step.job().caller(), row.order(), row.no(), row.amount(), row.reason(), null, limits))
                .toList());
        var done = new ArrayList<BatchRow>();
        for (var i = 0; i < rows.size() && !isNobodyThere(outcomes.get(i)); i++) {
            done.add(after(rows.get(i), outcomes.get(i)));
        }
        if (!done.isEmpty()) {
            mark(step, batch, done);
        }
        if (done.size() < rows.size()) {
            var row = rows.get(done.size()).row();
            throw new IllegalStateException("no connector to the acquirer is here, row " + row + " waits");
        }
    }

    private void mark(Step step, Batch batch, List<BatchRow> done) {
        var from = (int) step.from();
        var until = from + done.size();
        var others =
                done.stream().filter(row -> row.state() != RowState.SUCCEEDED).toList();
        var failed = (int)
                others.stream().filter(row -> row.state() != RowState.UNKNOWN).count();
        step.mark(until, failed, () -> store.write(batch, from, until, others));
    }

    @Override
    public void ended(Job job) {
        var state = job.state() == JobState.CANCELLED ? BatchState.CANCELLED : BatchState.DONE;
        store.end(job.merchant(), batchId(job), state, clock.instant());
    }

    private static BatchRow after(BatchRow row, Refunds.Outcome outcome) {
        return outcome instanceof Refunds.Rejected rejected
                ? row.with(RowState.REJECTED, rejected.reason())
                : row.with(((Refunds.Accepted) outcome).refund());
    }

    private static boolean isNobodyThere(Refunds.Outcome outcome) {
        return outcome instanceof Refunds.Rejected rejected
                && rejected.reason().code().equals(Refunds.ACQUIRER_UNAVAILABLE);
    }

    private Optional<Batch> batch(Job job) {
        return store.find(job.merchant(), batchId(job));
    }

    private static BatchId batchId(Job job) {
        return new BatchId(Long.parseLong(job.subject()));
    }

    private Refunds.Limits limits(Job job) {
        return new Refunds.Limits(
                profiles.value(job.merchant(), RefundRights.WINDOW_DAYS),
                profiles.value(job.merchant(), RefundRights.REFUNDS_PER_ORDER));
    }
}
