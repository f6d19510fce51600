package org.paifang.platform.store;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where work in the database is done again because the database gave another transaction the way:
 * {@link Unit} does so by itself; this is for whoever works without one. Thread-safe.
 */
public final class Attempts {

    static final int MOST = 8;
    private static final long FIRST_PAUSE_NANOS = 2_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private Attempts() {}

    /**
     * Does the work, and again, a few times, after short random pauses, while it throws what {@link Conflicts#isPassing}
     * knows. Each attempt is a transaction of its own, and changes the database and nothing else.
     */
    public static <R extends @Nullable Object> R of(Supplier<R> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (attempt == MOST || !(e instanceof Undone || Conflicts.isPassing(e))) {
                    throw e;
                }
                LOG.debug("attempt {} gave another transaction the way", attempt, e);
                pause(attempt);
            }
        }
    }

    /** What was to be committed was marked to be rolled back. */
    static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Undone() {
            super("the transaction was marked to be rolled back, nothing of it is done");
        }
    }

    /** Twice as long each time, and a random part of it, so that those who met do not meet again. */
    private static void pause(int attempt) {
        var longest = FIRST_PAUSE_NANOS << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS / 2, longest));
    }
}
