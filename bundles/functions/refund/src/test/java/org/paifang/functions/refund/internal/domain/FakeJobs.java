package org.paifang.functions.refund.internal.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.Job;
import org.paifang.platform.api.jobs.JobHandler;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.jobs.JobState;
import org.paifang.platform.api.jobs.Jobs;
import org.paifang.platform.api.jobs.NewJob;
import org.paifang.platform.api.jobs.Step;
import org.paifang.platform.api.text.Reason;

/** One job at a time, done item by item as a test says. */
public final class FakeJobs implements Jobs {

    private final Clock clock;
    private Optional<Reason> refusal = Optional.empty();
    private Optional<Job> job = Optional.empty();
    private boolean cancelling;
    private long next;

    public FakeJobs(Clock clock) {
        this.clock = clock;
    }

    /** From now on nothing is taken. */
    public void refuse(Reason why) {
        refusal = Optional.of(why);
    }

    public Optional<Job> submitted() {
        return job;
    }

    @Override
    public Submission submit(NewJob wanted) {
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        var id = new JobId(77);
        cancelling = false;
        next = 0;
        job = Optional.of(new Job(
                id,
                wanted.caller(),
                wanted.kind(),
                wanted.permission(),
                wanted.subject(),
                wanted.items(),
                wanted.stepItems(),
                0,
                0,
                JobState.WAITING,
                null,
                false,
                clock.instant(),
                null,
                null));
        return new Submitted(id);
    }

    @Override
    public Optional<Job> find(MerchantNo merchant, JobId id) {
        return job.map(one -> one.endedAt() == null ? as(one, one.state(), null) : one);
    }

    @Override
    public boolean cancel(MerchantNo merchant, JobId id) {
        cancelling = job.isPresent();
        return cancelling;
    }

    /** A step over some items, of which so many may be begun. */
    public Hand hand(long from, long until, int mayGoOn) {
        return new Hand(job.orElseThrow(), from, until, mayGoOn);
    }

    /** So many items more. */
    public void run(JobHandler handler, int items) {
        var hand = hand(next, job.orElseThrow().items(), items);
        handler.work(hand);
        next = hand.from();
    }

    public void end(JobHandler handler, JobState state) {
        var ended = as(job.orElseThrow(), state, clock.instant());
        job = Optional.of(ended);
        handler.ended(ended);
    }

    private Job as(Job one, JobState state, @Nullable Instant endedAt) {
        return new Job(
                one.id(),
                one.caller(),
                one.kind(),
                one.permission(),
                one.subject(),
                one.items(),
                one.stepItems(),
                0,
                0,
                state,
                null,
                cancelling,
                one.createdAt(),
                null,
                endedAt);
    }

    /** A step that writes each mark at once. */
    public static final class Hand implements Step {

        private final Job job;
        private final long until;
        private long from;
        private int left;
        private int failed;

        private Hand(Job job, long from, long until, int mayGoOn) {
            this.job = job;
            this.from = from;
            this.until = until;
            this.left = mayGoOn;
        }

        public int failed() {
            return failed;
        }

        @Override
        public Job job() {
            return job;
        }

        @Override
        public long from() {
            return from;
        }

        @Override
        public long until() {
            return until;
        }

        @Override
        public boolean mayGoOn() {
            return left-- > 0;
        }

        @Override
        public void mark(long to, int newFailed, Runnable effects) {
            effects.run();
            from = to;
            failed += newFailed;
        }
    }
}
