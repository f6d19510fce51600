package org.paifang.platform.shell.internal.page;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The threads on which views work in the background: few, shared by all pages, with a bounded queue. */
@Component(service = Workers.class)
public final class Workers {

    private static final int THREADS = 16;
    private static final int WAITING = 1_000;
    private static final long IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads;

    @Activate
    public Workers() {
        this(THREADS, WAITING);
    }

    Workers(int count, int waiting) {
        var number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                count, count, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    var thread = new Thread(work, "paifang-view-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Does it as soon as a thread is free.
     *
     * @throws java.util.concurrent.RejectedExecutionException if too much waits already
     */
    void execute(Runnable work) {
        threads.execute(work);
    }

    @Deactivate
    void close() {
        threads.shutdownNow();
    }
}
