package org.paifang.samples.demo.internal;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.paifang.payments.api.PaymentImport;
import org.paifang.platform.api.identity.Directory;
import org.paifang.samples.demo.internal.domain.BulkOrders;
import org.paifang.samples.demo.internal.domain.Habits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code paifang:demo <payments> [--merchant <no>]}. */
final class BulkRun {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRun.class);

    static final int OK = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private static final long MOST_PAYMENTS = 100_000_000;
    private static final int MOST_THREADS = 4;
    private static final int PROGRESS_SECONDS = 5;
    private static final String USAGE = "Usage: paifang:demo <payments> [--merchant <no>]";

    private final PaymentImport imports;
    private final Directory directory;
    private final Clock clock;

    BulkRun(PaymentImport imports, Directory directory, Clock clock) {
        this.imports = imports;
        this.directory = directory;
        this.clock = clock;
    }

    /** One run at a time, so that no two begin in the same millisecond. */
    synchronized int run(List<String> arguments, PrintStream out) {
        var named = arguments.size() == 3 && arguments.get(1).equals("--merchant");
        if (!named && arguments.size() != 1) {
            out.println(USAGE);
            return MISUSED;
        }
        var count = count(arguments.get(0));
        if (count.isEmpty()) {
            out.println("The number of payments is 1 to " + MOST_PAYMENTS + ", not: " + arguments.get(0));
            return MISUSED;
        }
        var no = named ? arguments.get(2) : Habits.ONLINE.merchant().no().value();
        var habits = Habits.ALL.stream()
                .filter(one -> one.merchant().no().value().equals(no))
                .findFirst();
        if (habits.isEmpty()) {
            out.println("The demo's merchants are 100001 and 200001, not: " + no);
            return MISUSED;
        }
        if (directory.merchant(habits.get().merchant().no()).isEmpty()) {
            out.println("This database is not the demo's: it has no merchant " + no + ".");
            return FAILED;
        }
        return add(habits.get(), count.get(), out);
    }

    private int add(Habits habits, long count, PrintStream out) {
        var orders = new BulkOrders(habits, count, clock.instant());
        var added = new AtomicLong();
        var start = System.nanoTime();
        var stop = new AtomicBoolean();
        var done = importing(orders, added, stop);
        while (!isDone(done, stop)) {
            out.println(format("%,d of %,d payments, %.0f s", added.get(), count, seconds(start)));
            out.flush();
        }
        if (done.isCompletedExceptionally()) {
            out.println(format("Stopped after %,d of %,d payments: %s", added.get(), count, cause(done)));
            return FAILED;
        }
        var seconds = seconds(start);
        out.println(format(
                "Added %,d payments to %s in %.1f s, %,.0f a second.",
                count, habits.merchant().no(), seconds, count / Math.max(seconds, 0.001)));
        return OK;
    }

    /** A thread for each processor, up to a few: more would wait for each other in the database. */
    private CompletableFuture<Void> importing(BulkOrders orders, AtomicLong added, AtomicBoolean stop) {
        var threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        var workers = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> importAll(orders, added, stop),
                        work -> new Thread(work, "paifang-demo-payments").start()))
                .limit(threads)
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(workers);
    }

    private void importAll(BulkOrders orders, AtomicLong added, AtomicBoolean stop) {
        try {
            for (var batch = orders.next(); !batch.isEmpty() && !stop.get(); batch = orders.next()) {
                imports.add(batch);
                added.addAndGet(batch.size());
            }
        } catch (RuntimeException e) {
            stop.set(true);
            throw e;
        }
    }

    /** Waits until it is time to tell how far it is. */
    private static boolean isDone(CompletableFuture<Void> done, AtomicBoolean stop) {
        try {
            done.get(PROGRESS_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            stop.set(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("nobody waits any more; the payments under way are added");
        }
    }

    private static String cause(CompletableFuture<Void> failed) {
        var cause = failed.handle((nothing, e) -> e).join();
        LOG.error("Payments in bulk cannot be added.", cause);
        return String.valueOf(
                cause.getCause() == null ? cause.getMessage() : cause.getCause().getMessage());
    }

    private static Optional<Long> count(String written) {
        if (!written.matches("[1-9]\\d{0,8}")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(written)).filter(count -> count <= MOST_PAYMENTS);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
