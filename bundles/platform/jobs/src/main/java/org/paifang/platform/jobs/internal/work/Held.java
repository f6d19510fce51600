package org.paifang.platform.jobs.internal.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.jobs.Job;

/** A job that this node has. What is not volatile is guarded by the {@link Engine}. */
final class Held {

    /** Some items to be done; {@code marked} if the step has a row already. */
    record Portion(long first, long next, long until, boolean marked) {}

    private final Job job;
    private final long lease;
    private final int troubles;
    private final Port port;
    private final Map<Long, Long> begun;
    private final Deque<Portion> again = new ArrayDeque<>();
    private long fresh;
    private int active;
    private long served;

    private volatile long validUntilNanos;
    private volatile boolean cancelled;
    private volatile boolean lost;
    private volatile boolean leaving;
    private volatile @Nullable String denied;
    private volatile boolean broken;

    Held(Job job, long lease, int troubles, Port port, Map<Long, Long> begun, long validUntilNanos) {
        this.job = job;
        this.lease = lease;
        this.troubles = troubles;
        this.port = port;
        this.begun = begun;
        this.cancelled = job.cancelling();
        this.validUntilNanos = validUntilNanos;
    }

    Job job() {
        return job;
    }

    long lease() {
        return lease;
    }

    int troubles() {
        return troubles;
    }

    Port port() {
        return port;
    }

    /** Whether nothing speaks against the next item. */
    boolean goesOn() {
        return !cancelled && !lost && !leaving && !broken && denied == null && System.nanoTime() < validUntilNanos;
    }

    void prolong(long until) {
        validUntilNanos = until;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    boolean isLost() {
        return lost;
    }

    void lose() {
        lost = true;
    }

    /** The handler or the node goes; somebody else goes on. */
    void leave() {
        leaving = true;
    }

    @Nullable
    String denied() {
        return denied;
    }

    void deny(String why) {
        denied = why;
    }

    boolean isBroken() {
        return broken;
    }

    void breakOff() {
        broken = true;
    }

    int active() {
        return active;
    }

    /** Earlier means longer ago. */
    long served() {
        return served;
    }

    boolean hasMore() {
        skipWhatWasBegun();
        return !again.isEmpty() || fresh < job.items();
    }

    boolean canUseThread() {
        return active < Math.max(1, port.handler().threads()) && goesOn() && hasMore();
    }

    Portion take(long turn) {
        active++;
        served = turn;
        var earlier = again.poll();
        if (earlier != null) {
            return earlier;
        }
        var first = fresh;
        fresh = end(first);
        return new Portion(first, first, fresh, false);
    }

    void giveBack(Portion rest) {
        active--;
        if (rest.next() < rest.until()) {
            again.add(rest);
        }
    }

    private void skipWhatWasBegun() {
        Long next;
        while (fresh < job.items() && (next = begun.get(fresh)) != null) {
            var first = fresh;
            fresh = end(first);
            if (next < fresh) {
                again.add(new Portion(first, next, fresh, true));
            }
        }
    }

    private long end(long first) {
        return Math.min(first + job.stepItems(), job.items());
    }
}
