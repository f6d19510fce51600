package org.paifang.functions.refund.internal.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.Job;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.jobs.JobState;
import org.paifang.platform.api.jobs.Jobs;
import org.paifang.platform.api.jobs.NewJob;
import org.paifang.platform.api.jobs.Step;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeAudit;

/** Refunds of archived orders in memory, with the jobs that make them; a test says when those run. */
public final class FakeHistory implements HistoricalStore, Jobs {

    private final FakeAudit audit = new FakeAudit();
    private final Clock clock;
    private final Map<String, HistoricalRefund> requests = new LinkedHashMap<>();
    private final List<NewJob> jobs = new ArrayList<>();
    private @Nullable String pause;
    private @Nullable Reason refusal;

    public FakeHistory(Clock clock) {
        this.clock = clock;
    }

    public HistoricalDesk desk(AccessPolicy access) {
        return new HistoricalDesk(access, this, this, audit, clock);
    }

    /** Does every job that was entered and has not been done. */
    public void run(FakePayments payments, Profiles profiles) {
        var work = new HistoricalWork(payments::refundArchived, profiles, this, clock);
        var waiting = List.copyOf(jobs);
        jobs.clear();
        waiting.forEach(job -> work.work(new OneItem(job(job, JobState.RUNNING))));
    }

    /** Why jobs cannot go on from now on; {@code null} is nothing. */
    public void pause(@Nullable String code) {
        pause = code;
    }

    /** Why no job is taken from now on; {@code null} is nothing. */
    public void refuse(@Nullable Reason reason) {
        refusal = reason;
    }

    public List<NewJob> jobs() {
        return List.copyOf(jobs);
    }

    private Job job(NewJob job, JobState state) {
        return new Job(
                new JobId(1),
                job.caller(),
                job.kind(),
                job.permission(),
                job.subject(),
                job.items(),
                job.stepItems(),
                0,
                0,
                state,
                pause,
                false,
                clock.instant(),
                null,
                null);
    }

    @Override
    public Submission submit(NewJob job) {
        if (refusal != null) {
            return new Refused(refusal);
        }
        jobs.add(job);
        return new Submitted(new JobId(jobs.size()));
    }

    @Override
    public Optional<Job> find(MerchantNo merchant, JobId id) {
        return jobs.stream()
                .filter(job -> job.caller().merchant().equals(merchant))
                .findFirst()
                .map(job -> job(job, JobState.WAITING));
    }

    @Override
    public boolean cancel(MerchantNo merchant, JobId id) {
        return false;
    }

    @Override
    public <R> R together(Supplier<R> work) {
        return work.get();
    }

    @Override
    public void insert(HistoricalRefund refund) {
        requests.put(key(refund.merchant(), refund.wanted().no()), refund);
    }

    @Override
    public Optional<HistoricalRefund> find(MerchantNo merchant, RefundNo no) {
        return Optional.ofNullable(requests.get(key(merchant, no)));
    }

    @Override
    public List<HistoricalRefund> unfinished(MerchantNo merchant, @Nullable OrderNo order, Instant since, int limit) {
        return requests.values().stream()
                .filter(request -> request.merchant().equals(merchant))
                .filter(request -> order == null || request.wanted().order().equals(order))
                .filter(request -> request.isOpen() || request.refused() != null)
                .limit(limit)
                .toList();
    }

    @Override
    public void end(MerchantNo merchant, RefundNo no, Instant at, @Nullable Reason refused) {
        requests.computeIfPresent(
                key(merchant, no),
                (key, one) -> new HistoricalRefund(
                        one.merchant(), one.wanted(), one.askedBy(), one.askedAt(), one.job(), at, refused));
    }

    private static String key(MerchantNo merchant, RefundNo no) {
        return merchant + "/" + no;
    }

    /** A step of a job of one item. */
    private record OneItem(Job job) implements Step {

        @Override
        public long from() {
            return 0;
        }

        @Override
        public long until() {
            return 1;
        }

        @Override
        public boolean mayGoOn() {
            return true;
        }

        @Override
        public void mark(long next, int failed, Runnable effects) {
            effects.run();
        }
    }
}
