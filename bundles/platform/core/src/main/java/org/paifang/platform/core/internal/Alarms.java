package org.paifang.platform.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.paifang.platform.core.internal.domain.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes what is scheduled; its thread is there while something is. */
@Component(service = Documents.Alarm.class)
public final class Alarms implements Documents.Alarm {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    /** A clock that is set is noticed after this long. */
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

    private final Clock clock = Clock.systemUTC();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, work -> {
        var worker = new Thread(work, "paifang-profile-alarms");
        worker.setDaemon(true);
        return worker;
    });

    public Alarms() {
        thread.setKeepAliveTime(10, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public void at(Instant moment, Runnable run) {
        var left = Duration.between(clock.instant(), moment);
        if (left.isNegative() || left.isZero()) {
            run.run();
            return;
        }
        var sleep = left.compareTo(LONGEST_SLEEP) < 0 ? left : LONGEST_SLEEP;
        // what goes wrong is told where it does
        var unused = thread.schedule(() -> again(moment, run), sleep.toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    private void again(Instant moment, Runnable run) {
        try {
            at(moment, run);
        } catch (RuntimeException e) {
            LOG.error("What was scheduled for {} does not count before the platform is started again", moment, e);
        }
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }
}
