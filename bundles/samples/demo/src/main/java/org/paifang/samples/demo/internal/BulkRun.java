package org.paifang.samples.demo.internal;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.paifang.payments.api.PaymentImport;
import org.paifang.platform.api.identity.Directory;
import org.paifang.samples.demo.internal.domain.BulkOrders;
import org.paifang.samples.demo.internal.domain.Habits;

/** {@code paifang:demo <payments> [--merchant <no>]}. */
final class BulkRun {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private static final long MOST_PAYMENTS = 100_000_000;
    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(5);
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
        add(habits.get(), count.get(), out);
        return OK;
    }

    private void add(Habits habits, long count, PrintStream out) {
        var orders = new BulkOrders(habits, count, clock.instant());
        var start = System.nanoTime();
        var told = start;
        for (var batch = orders.next(); !batch.isEmpty(); batch = orders.next()) {
            imports.add(batch);
            if (System.nanoTime() - told >= PROGRESS_NANOS && orders.given() < count) {
                told = System.nanoTime();
                out.println(format("%,d of %,d payments, %.0f s", orders.given(), count, seconds(start)));
                out.flush();
            }
        }
        var seconds = seconds(start);
        out.println(format(
                "Added %,d payments to %s in %.1f s, %,.0f a second.",
                count, habits.merchant().no(), seconds, count / Math.max(seconds, 0.001)));
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
