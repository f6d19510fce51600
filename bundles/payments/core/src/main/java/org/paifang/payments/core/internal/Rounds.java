package org.paifang.payments.core.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again on a thread of its own, whatever it throws. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final ScheduledExecutorService worker;
    private final Runnable work;
    private final String failure;

    /**
     * Begins.
     *
     * @param failure what is said when a round throws
     */
    Rounds(String thread, int firstSeconds, int periodSeconds, Runnable work, String failure) {
        this.work = work;
        this.failure = failure;
        this.worker = Executors.newSingleThreadScheduledExecutor(round -> new Thread(round, thread));
        @SuppressWarnings("unused") // run catches, logs and goes on
        var schedule = worker.scheduleWithFixedDelay(this::run, firstSeconds, periodSeconds, TimeUnit.SECONDS);
    }

    /** The round at hand is finished, no further one is begun. */
    void stop() {
        worker.shutdown();
    }

    /** A setting's value, or what is wrong with it. */
    static int within(String pid, String setting, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    pid + ": " + setting + " must be " + least + " to " + most + ", was " + value);
        }
        return value;
    }

    /** Whatever it throws would end the schedule. */
    private void run() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error(failure, e);
        }
    }
}
