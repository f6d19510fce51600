package org.paifang.samples.demo.internal.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.paifang.payments.api.PaymentImport.ImportedPayment;

/**
 * Many orders of one merchant, evenly over the last half year, oldest first, given out in batches. Their numbers carry
 * the instant of the run, so they never meet those of another run. Thread-safe.
 */
public final class BulkOrders {

    /** A few thousand at a time are fastest to import. */
    public static final int BATCH = 4_000;

    private static final Duration SPAN = Duration.ofDays(180);
    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final OrderGenerator generator;
    private final RandomGenerator random;
    private final String run;
    private final Instant now;
    private final long count;
    private long given;

    /**
     * A run.
     *
     * @param now when it begins; no two runs of a merchant begin in the same millisecond
     */
    public BulkOrders(Habits habits, long count, Instant now) {
        this.generator = new OrderGenerator(habits, now.toEpochMilli());
        this.random = OrderGenerator.random(now.toEpochMilli());
        this.run = "B" + RUN.format(now) + "-";
        this.now = now;
        this.count = count;
    }

    /** The next batch; empty when all were given out. */
    public synchronized List<ImportedPayment> next() {
        var batch = new ArrayList<ImportedPayment>(BATCH);
        while (given < count && batch.size() < BATCH) {
            given++;
            var left = (double) (count - given) / count;
            var at = now.minusMillis(Math.round(left * SPAN.toMillis()));
            batch.add(generator.payment(random, run + String.format(Locale.ROOT, "%08d", given), at, now));
        }
        return batch;
    }
}
