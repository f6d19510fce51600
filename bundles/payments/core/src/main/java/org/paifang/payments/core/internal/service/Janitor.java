package org.paifang.payments.core.internal.service;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.paifang.payments.core.internal.store.OpenRequest;
import org.paifang.payments.core.internal.store.OpenRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resolves what has no answer, and what a crash left over, by asking the acquirer. Nodes keep out of each other's way by
 * putting off the next inquiry before they make one.
 */
public final class Janitor {

    private static final Logger LOG = LoggerFactory.getLogger(Janitor.class);

    private static final int AT_ONCE = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 10;

    private final Desk desk;
    private final AtomicBoolean stopped = new AtomicBoolean();

    public Janitor(Desk desk) {
        this.desk = desk;
    }

    /**
     * Inquires about everything that is due now.
     *
     * @return how many were resolved
     */
    public int run() {
        var resolved = 0;
        while (desk.acquirer().isHere() && !stopped.get()) {
            var due = desk.unit()
                    .inTransaction(em -> OpenRequests.due(em, desk.settling().now(), AT_ONCE));
            if (due.isEmpty()) {
                break;
            }
            for (var request : due) {
                if (!stopped.get() && resolve(request)) {
                    resolved++;
                }
            }
        }
        return resolved;
    }

    /** The request at hand is finished, no further one is begun. */
    public void stop() {
        stopped.set(true);
    }

    private boolean resolve(OpenRequest request) {
        var next = desk.settling().now().plus(pause(request.inquiries()));
        if (!desk.unit().inTransaction(em -> OpenRequests.take(em, request, next))) {
            return false;
        }
        var result = desk.acquirer().inquire(request.merchant(), request.transaction());
        try {
            return desk.settling()
                    .settle(request.merchant(), request.transaction(), result)
                    .status()
                    .isFinal();
        } catch (RuntimeException e) {
            LOG.error("transaction {} cannot be resolved, it will be tried again", request.transaction(), e);
            return false;
        }
    }

    /** Longer than an inquiry takes, and twice as long each time. */
    private Duration pause(int inquiries) {
        var pause = Settling.FIRST_INQUIRY.multipliedBy(1L << Math.min(inquiries, MOST_DOUBLINGS));
        var shortest = desk.acquirer().timeLimit().plus(Settling.FIRST_INQUIRY);
        if (pause.compareTo(shortest) < 0) {
            return shortest;
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
