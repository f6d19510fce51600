package org.paifang.platform.jobs.internal.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.jobs.internal.store.DatabaseTime;
import org.paifang.platform.jobs.internal.store.JobTable;
import org.paifang.platform.jobs.internal.store.Stored;
import org.paifang.platform.store.Unit;

/** Writes which jobs this node has, and how long it has them. */
final class Leases {

    private static final long MICROS_PER_MILLI = 1_000;

    private final Unit unit;
    private final DatabaseTime time;
    private final Limits limits;
    private final String node;

    Leases(Unit unit, DatabaseTime time, Limits limits, String node) {
        this.unit = unit;
        this.time = time;
        this.limits = limits;
        this.node = node;
    }

    /** On an embedded database nobody else can have anything: what a crash left is free at once. */
    void begin() {
        unit.run(em -> {
            if (time.isEmbedded(em)) {
                JobTable.freeAll(em);
            }
        });
    }

    /** Prolongs a lease, or learns that it is lost, or that the job was cancelled. */
    void renew(Held one) {
        var validUntil = validUntil();
        var kept = unit.inTransaction(em -> {
            var renewed = JobTable.renew(em, one.job(), one.lease(), time.now(em) + micros(limits.lease()));
            if (renewed && JobTable.isCancelling(em, one.job())) {
                one.cancel();
            }
            return renewed;
        });
        if (kept) {
            one.prolong(validUntil);
        } else {
            one.lose();
        }
    }

    /** Jobs that nobody has, without those of merchants that have enough. */
    List<Stored> free(Set<MerchantNo> satisfied, int most) {
        return unit.inTransaction(em -> JobTable.free(em, time.now(em), satisfied, most));
    }

    /** How far its steps are, if it could be had. */
    Optional<Map<Long, Long>> take(Stored stored) {
        return unit.inTransaction(em -> {
            var now = time.now(em);
            return JobTable.take(em, stored, node, now, now + micros(limits.lease()))
                    ? Optional.of(JobTable.steps(em, stored.job()))
                    : Optional.<Map<Long, Long>>empty();
        });
    }

    /** Writes why it waits, if it could be had. */
    void pause(Stored stored, String denied) {
        if (take(stored).isPresent()) {
            unit.run(em ->
                    JobTable.release(em, stored.job(), stored.leaseNo() + 1, denied, stored.troubles(), time.now(em)));
        }
    }

    /** How many jobs that ended long ago are gone. */
    int forget() {
        return unit.inTransaction(em -> JobTable.forget(em, time.now(em) - micros(limits.keep())));
    }

    /** Until when a lease that is taken now is worth something, on this node's own clock ({@link System#nanoTime}). */
    long validUntil() {
        return System.nanoTime() + limits.lease().toNanos();
    }

    static long micros(Duration duration) {
        return duration.toMillis() * MICROS_PER_MILLI;
    }
}
