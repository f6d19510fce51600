package org.paifang.platform.core.internal;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread that is there while there is work. */
final class Worker {

    private static final int IDLE_SECONDS = 10;

    private Worker() {}

    /** Does one thing after the other; the caller shuts it down. */
    static ThreadPoolExecutor named(String name) {
        var worker = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> {
                    var thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        worker.allowCoreThreadTimeOut(true);
        return worker;
    }
}
