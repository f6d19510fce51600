package org.paifang.functions.refund.internal.domain;

import java.time.Clock;
import java.time.Duration;
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
 * Refunds the rows of a batch. A row that was refunded when everything ended, and not marked, is asked for again under the
 * same number, which refunds nothing a second time.
 */
public class BatchWork implements JobHandler {

    /** Beside each other; each waits for the acquirer. */
    private static final int THREADS = 8;

    /** What is done is written down at least so often, however slow the acquirer is. */
    private static final Duration MARK_EVERY = Duration.ofSeconds(1);

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
        var rows = store.rows(batch, (int) step.from(), (int) step.until());
        var limits = limits(step.job());
        var done = new Done(step, batch);
        for (var row : rows) {
            if (!step.mayGoOn()) {
                break;
            }
            var outcome = refunds.refund(new Refunds.Command(
                    step.job().caller(), row.order(), row.no(), row.amount(), row.reason(), null, limits));
            if (isNobodyThere(outcome)) {
                done.mark();
                throw new IllegalStateException("no connector to the acquirer is here, row " + row.row() + " waits");
            }
            done.add(after(row, outcome));
        }
        done.mark();
    }

    @Override
    public void ended(Job job) {
        var state = job.state() == JobState.CANCELLED ? BatchState.CANCELLED : BatchState.DONE;
        store.end(job.merchant(), batchId(job), state, clock.instant());
    }

    /** What one thread did and has not written down. */
    private final class Done {

        private final Step step;
        private final Batch batch;
        private final List<BatchRow> rows = new ArrayList<>();
        private long markedNanos = System.nanoTime();

        private Done(Step step, Batch batch) {
            this.step = step;
            this.batch = batch;
        }

        private void add(BatchRow row) {
            rows.add(row);
            if (System.nanoTime() - markedNanos > MARK_EVERY.toNanos()) {
                mark();
            }
        }

        private void mark() {
            if (rows.isEmpty()) {
                return;
            }
            var from = (int) step.from();
            var until = from + rows.size();
            var others = rows.stream()
                    .filter(row -> row.state() != RowState.SUCCEEDED)
                    .toList();
            var failed = (int) others.stream()
                    .filter(row -> row.state() != RowState.UNKNOWN)
                    .count();
            step.mark(until, failed, () -> store.write(batch, from, until, others));
            rows.clear();
            markedNanos = System.nanoTime();
        }
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
