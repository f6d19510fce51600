package org.paifang.platform.shell.internal.page;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads on which views work in the background: few, shared by all pages, with a bounded queue. */
@Component(service = Workers.class)
public final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int THREADS = 16;
    private static final int WAITING = 1_000;
    private static final long IDLE_SECONDS = 30;

    /** Soon enough for whoever stops the platform. */
    private static final long LONGEST_END_SECONDS = 5;

    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "paifang-view-clock");
        thread.setDaemon(true);
        return thread;
    });
    private final long longestEndSeconds;

    @Activate
    public Workers() {
        this(THREADS, WAITING, LONGEST_END_SECONDS);
    }

    Workers(int count, int waiting, long longestEndSeconds) {
        this.longestEndSeconds = longestEndSeconds;
        var number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                count, count, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    var thread = new Thread(work, "paifang-view-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        clock.setRemoveOnCancelPolicy(true);
        clock.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
        threads.setRejectedExecutionHandler(Workers::refuse);
        clock.setRejectedExecutionHandler(Workers::refuse);
    }

    /** Pages that are still open when the shell has gone show nothing of it any more. */
    private static void refuse(Runnable work, ThreadPoolExecutor threads) {
        if (!threads.isShutdown()) {
            throw new RejectedExecutionException("too much work waits");
        }
    }

    /**
     * Does it as soon as a thread is free; never when this is closed.
     *
     * @throws RejectedExecutionException if too much waits already
     */
    void execute(Runnable work) {
        threads.execute(work);
    }

    /** Runs something short after a while, unless it is cancelled or this is closed before. */
    Future<?> later(Duration delay, Runnable work) {
        return clock.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How much waits for its time. */
    int waiting() {
        return clock.getQueue().size();
    }

    /** What waits never begins; what has begun may end while its database is still there, and is not interrupted. */
    @Deactivate
    void close() throws InterruptedException {
        clock.shutdownNow();
        threads.shutdown();
        threads.getQueue().clear();
        if (!threads.awaitTermination(longestEndSeconds, TimeUnit.SECONDS)) {
            LOG.info("Work of views in the background takes longer than the shell; its results are dropped");
        }
    }
}
