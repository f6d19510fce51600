package org.paifang.platform.flow.internal;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.atmosphere.cpr.AtmosphereResource;
import org.slf4j.LoggerFactory;

/**
 * Answers polls, on threads of its own: a browser that does not read holds nobody else. None of them keeps a class of
 * whoever had something to tell: those that answer are the JDK's, and the clock's is made with this.
 */
final class Answers implements AutoCloseable {

    /** So many browsers may keep an answer waiting before others wait for them. */
    private static final int AT_ONCE = 64;

    private final ExecutorService senders;
    private final ScheduledExecutorService clock;

    Answers(ExecutorService senders, ScheduledExecutorService clock) {
        this.senders = senders;
        this.clock = clock;
    }

    static Answers begin() {
        var clock = new ScheduledThreadPoolExecutor(1, Answers::clockThread);
        clock.setRemoveOnCancelPolicy(true);
        clock.prestartCoreThread();
        return new Answers(
                new ForkJoinPool(AT_ONCE, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true), clock);
    }

    private static Thread clockThread(Runnable work) {
        var thread = new Thread(work, "paifang-polls");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        senders.shutdown();
    }

    /** The change in so many milliseconds, unless all ends before. */
    Future<?> later(long millis, Runnable change) {
        try {
            return clock.schedule(change, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ending) {
            return CompletableFuture.completedFuture(ending);
        }
    }

    /** At a stop, the last answers are given by whoever has them. */
    void send(AtmosphereResource poll, String message) {
        try {
            senders.execute(() -> write(poll, message));
        } catch (RejectedExecutionException ending) {
            write(poll, message);
        }
    }

    /** Not by Atmosphere's broadcaster, which all pages share and which forgets polls that wait. */
    private static void write(AtmosphereResource poll, String message) {
        try {
            var event = poll.getAtmosphereResourceEvent();
            event.setMessage(message);
            poll.getAtmosphereHandler().onStateChange(event);
        } catch (IOException | RuntimeException gone) {
            // the next poll says that the message was not seen
            LoggerFactory.getLogger(Answers.class).debug("The browser went away, or asks again", gone);
        }
    }

    static boolean isWaiting(AtmosphereResource poll) {
        return poll.isSuspended() && !poll.isResumed() && !poll.isCancelled();
    }
}
