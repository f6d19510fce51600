package org.paifang.platform.audit.internal;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.paifang.platform.audit.internal.seal.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks twice a second whether there is something to seal. */
final class SealingThread {

    private static final Logger LOG = LoggerFactory.getLogger(SealingThread.class);
    private static final long LOOK_MILLIS = 500;
    private static final long LONGEST_END_SECONDS = 10;

    private final Sealer sealer;
    private final Watch watch;
    private final ScheduledThreadPoolExecutor looks =
            new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "paifang-audit"));
    private volatile boolean stopping;

    SealingThread(Sealer sealer, Watch watch) {
        this.sealer = sealer;
        this.watch = watch;
        looks.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void begin() {
        @SuppressWarnings("unused") // a look catches, logs and goes on
        var schedule = looks.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void end() throws InterruptedException {
        stopping = true;
        looks.shutdown();
        if (!looks.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("the audit is still being sealed {} s after the stop was asked for", LONGEST_END_SECONDS);
        }
    }

    /** Whatever it throws would end the schedule. */
    private void look() {
        try {
            watch.lookOnce();
            for (var head = sealer.seal();
                    head.isPresent();
                    head = stopping ? java.util.Optional.empty() : sealer.seal()) {
                watch.sealed(head.get());
            }
        } catch (RuntimeException | LinkageError e) {
            if (!stopping) {
                LOG.error("the audit cannot be sealed now, it will be tried again", e);
            }
        }
    }
}
