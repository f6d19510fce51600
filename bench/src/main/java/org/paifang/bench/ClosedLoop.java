package org.paifang.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** Clients that ask again as soon as they are answered. */
final class ClosedLoop {

    private static final int MOST = 4_000_000;

    private ClosedLoop() {}

    /** Somebody who asks once; {@code false} if it was refused. */
    interface Client {
        boolean ask() throws Exception;
    }

    /** What came of it. */
    record Figures(int answered, double perSecond, long refused, Latencies latencies) {}

    /**
     * For so many seconds.
     *
     * @param each the client of a number
     */
    static Figures run(int clients, int seconds, IntFunction<Client> each) throws Exception {
        var done = new AtomicBoolean();
        var refused = new AtomicLong();
        var nanos = new long[MOST];
        var count = new AtomicInteger();
        var executor = Executors.newFixedThreadPool(clients);
        var began = System.nanoTime();
        var futures = new ArrayList<Future<Boolean>>();
        for (var i = 0; i < clients; i++) {
            var client = each.apply(i);
            Callable<Boolean> work = () -> {
                while (!done.get()) {
                    var asked = System.nanoTime();
                    if (!client.ask()) {
                        refused.incrementAndGet();
                    }
                    nanos[count.getAndIncrement() % MOST] = System.nanoTime() - asked;
                }
                return true;
            };
            futures.add(executor.submit(work));
        }
        Thread.sleep(seconds * 1000L);
        done.set(true);
        for (var future : futures) {
            future.get();
        }
        var took = (System.nanoTime() - began) / 1e9;
        executor.shutdown();
        var latencies = new Latencies(Arrays.copyOf(nanos, Math.min(count.get(), MOST)));
        return new Figures(count.get(), count.get() / took, refused.get(), latencies);
    }
}
