package org.paifang.platform.jobs.internal.work;

import java.time.Duration;
import java.util.function.Predicate;
import org.paifang.platform.api.jobs.Job;
import org.paifang.platform.api.jobs.JobState;
import org.paifang.platform.api.jobs.LeaseLost;
import org.paifang.platform.jobs.internal.store.DatabaseTime;
import org.paifang.platform.jobs.internal.store.JobTable;
import org.paifang.platform.store.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes how a job leaves this node: it is over, it pauses, it goes back, or it is another node's. */
final class Endings {

    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final long LONGEST_PAUSE_SECONDS = 60;
    private static final int MOST_DOUBLINGS = 6;

    private final Unit unit;
    private final DatabaseTime time;
    private final Predicate<Port> isHere;

    /** What to do with a job next. */
    private enum End {
        DONE,
        CANCELLED,
        PAUSED,
        BACK,
        LOST
    }

    Endings(Unit unit, DatabaseTime time, Predicate<Port> isHere) {
        this.unit = unit;
        this.time = time;
        this.isHere = isHere;
    }

    /** What cannot be written now is tried again, by this node or by the next one. */
    void write(Held one) {
        try {
            settle(one, endOf(one));
        } catch (RuntimeException e) {
            LOG.warn(
                    "job {} of {} cannot be ended now, it is tried again",
                    one.job().id(),
                    one.job().merchant(),
                    e);
            retrySettling(one);
        }
    }

    /** Its handler broke at the end, or the database is away: it goes back as broken, or its lease runs out. */
    private void retrySettling(Held one) {
        one.breakOff();
        try {
            settle(one, End.PAUSED);
        } catch (RuntimeException e) {
            LOG.warn(
                    "job {} of {} stays with this node until its lease runs out",
                    one.job().id(),
                    one.job().merchant());
        }
    }

    private End endOf(Held one) {
        if (one.isLost()) {
            return End.LOST;
        }
        if (!isHere.test(one.port())) {
            return End.BACK;
        }
        if (one.isBroken()) {
            return End.PAUSED;
        }
        if (!one.hasMore()) {
            return End.DONE;
        }
        if (one.isCancelled()) {
            return End.CANCELLED;
        }
        return one.denied() != null ? End.PAUSED : End.BACK;
    }

    private void settle(Held one, End end) {
        switch (end) {
            case DONE -> end(one, JobState.DONE);
            case CANCELLED -> end(one, JobState.CANCELLED);
            case PAUSED -> pause(one);
            case BACK ->
                unit.run(em -> JobTable.release(em, one.job(), one.lease(), null, one.troubles(), time.now(em)));
            case LOST ->
                LOG.warn(
                        "job {} of {} is another node's now",
                        one.job().id(),
                        one.job().merchant());
        }
    }

    private void end(Held one, JobState state) {
        var ended = unit.inTransaction(em -> {
            if (!JobTable.end(em, one.job(), one.lease(), state, time.now(em))) {
                throw new LeaseLost(one.job().id());
            }
            var job = JobTable.find(em, one.job().merchant(), one.job().id()).orElseThrow();
            one.port().handler().ended(job);
            return job;
        });
        LOG.info(
                "job {} {} of {} is {}: {} of {} items, {} failed",
                ended.kind(),
                ended.id(),
                ended.merchant(),
                ended.state(),
                ended.done(),
                ended.items(),
                ended.failed());
    }

    private void pause(Held one) {
        var denied = one.denied();
        var broken = one.isBroken() || denied == null;
        var troubles = broken ? one.troubles() + 1 : one.troubles();
        var pause = broken
                ? Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(one.troubles(), MOST_DOUBLINGS)))
                : LOOK_AGAIN;
        unit.run(em -> JobTable.release(
                em,
                one.job(),
                one.lease(),
                broken ? Job.BROKEN : denied,
                troubles,
                time.now(em) + Leases.micros(pause)));
        if (!broken) {
            LOG.info(
                    "job {} {} of {} pauses: {}",
                    one.job().kind(),
                    one.job().id(),
                    one.job().merchant(),
                    denied);
        }
    }
}
