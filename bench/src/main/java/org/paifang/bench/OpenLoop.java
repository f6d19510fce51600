package org.paifang.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks at a given rate, whatever the answers take: each request has a moment at which it is due, and its time counts from
 * there, so that waiting for a free connection counts too.
 */
final class OpenLoop {

    private static final int MOST_FAILURES_KEPT = 1_000;

    private final InetSocketAddress address;
    private final List<Target> targets;
    private final long nanosBetween;
    private final int count;
    private final long[] nanos;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private long began;
    private volatile boolean ended;

    /** What is asked for; the answers that are right have status 200 and contain {@code needed}. */
    record Target(String path, String headers, String needed) {}

    OpenLoop(InetSocketAddress address, List<Target> targets, int perSecond, int seconds) {
        this.address = address;
        this.targets = List.copyOf(targets);
        this.nanosBetween = 1_000_000_000L / perSecond;
        this.count = perSecond * seconds;
        this.nanos = new long[count];
    }

    void start(int connections) {
        began = System.nanoTime();
        for (var i = 0; i < connections; i++) {
            var thread = new Thread(this::work, "load-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** What is due after this moment is not asked any more. */
    void end() {
        ended = true;
        join();
    }

    void join() {
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void work() {
        try (var connection = new HttpConnection(address)) {
            for (var i = next.getAndIncrement(); i < count && !ended; i = next.getAndIncrement()) {
                var due = began + i * nanosBetween;
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                ask(connection, targets.get(i % targets.size()), due);
                nanos[i] = System.nanoTime() - due;
            }
        } catch (IOException e) {
            failed("the connection cannot be closed: " + e);
        }
    }

    private void ask(HttpConnection connection, Target target, long due) {
        try {
            var answer = connection.get(target.path(), target.headers());
            if (answer.status() != 200 || !answer.text().contains(target.needed())) {
                failed(when(due) + target.path() + " answered " + answer.status());
            }
        } catch (IOException e) {
            failed(when(due) + target.path() + " was not answered: " + e);
        }
    }

    private String when(long due) {
        return String.format("%.3f s ", (due - began) / 1e9);
    }

    private void failed(String what) {
        if (failed.incrementAndGet() <= MOST_FAILURES_KEPT) {
            failures.add(what);
        }
    }

    int failed() {
        return failed.get();
    }

    /** Some, with the moment and what was answered. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many were due between two moments of {@link System#nanoTime}. */
    long dueBetween(long from, long to) {
        return Math.max(
                0, Math.min(next.get(), (to - began) / nanosBetween) - Math.max(0, (from - began) / nanosBetween));
    }

    /** How many were asked and answered, or failed. */
    int asked() {
        return answered(i -> true).length;
    }

    Latencies latencies() {
        return new Latencies(answered(i -> true));
    }

    /** Of one target; only when the loop has ended. */
    Latencies latencies(Target target) {
        return new Latencies(answered(i -> targets.get(i % targets.size()).equals(target)));
    }

    private long[] answered(java.util.function.IntPredicate wanted) {
        return java.util.stream.IntStream.range(0, count)
                .filter(i -> nanos[i] > 0 && wanted.test(i))
                .mapToLong(i -> nanos[i])
                .toArray();
    }

    /** Requests each second that were answered, to see that the rate was kept. */
    double rate() {
        var last = 0L;
        var answered = 0;
        for (var i = 0; i < count; i++) {
            if (nanos[i] > 0) {
                last = Math.max(last, i * nanosBetween + nanos[i]);
                answered++;
            }
        }
        return answered / (last / 1e9);
    }
}
