package org.paifang.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.testkit.Samples;

/** Pages of 50, at the beginning and anywhere, with and without filters; totals. */
final class PageBench {

    private static final int PAGE = 50;
    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 5_000;
    private static final int TOTALS = 7;

    private final House house;
    private final Random random = new Random(7);
    private final Instant now = Instant.now();

    PageBench(House house) {
        this.house = house;
    }

    void run(int rows) {
        house.fill(new SeededOrders(true), rows);
        System.out.println(rows + " payments with their refunds");
        measure("first page", TransactionFilter.ALL, false);
        measure("page anywhere", TransactionFilter.ALL, true);
        measure("refunds, first page", TransactionFilter.ofKind(TransactionKind.REFUND), false);
        measure("refunds, page anywhere", TransactionFilter.ofKind(TransactionKind.REFUND), true);
        measure("failed, page anywhere", ofStatus(TransactionStatus.FAILED), true);
        measure("without an answer (there are none)", ofStatus(TransactionStatus.UNKNOWN), false);
        measure("of one operator, page anywhere", ofOperator("02"), true);
        totals("totals of all", TransactionFilter.ALL);
        totals("totals of 30 days", ofDays(30));
        totals("totals of one operator", ofOperator("02"));
    }

    private void measure(String name, TransactionFilter filter, boolean anywhere) {
        for (var i = 0; i < WARM_UP; i++) {
            page(filter, anywhere);
        }
        var nanos = new long[MEASURED];
        for (var i = 0; i < MEASURED; i++) {
            var began = System.nanoTime();
            page(filter, anywhere);
            nanos[i] = System.nanoTime() - began;
        }
        System.out.printf("%-36s %s%n", name, new Latencies(nanos));
    }

    private List<Transaction> page(TransactionFilter filter, boolean anywhere) {
        return house.transactions.page(Samples.ONLINE.no(), filter, anywhere ? anywhere() : null, PAGE);
    }

    private @Nullable Position anywhere() {
        var at = now.minusSeconds(random.nextInt((int) Duration.ofDays(170).toSeconds()));
        return new Position(at, new TransactionId(Long.MAX_VALUE));
    }

    private void totals(String name, TransactionFilter filter) {
        var nanos = new long[TOTALS];
        for (var i = 0; i < TOTALS; i++) {
            var began = System.nanoTime();
            house.transactions.totals(Samples.ONLINE.no(), filter);
            nanos[i] = System.nanoTime() - began;
        }
        System.out.printf("%-36s %s%n", name, new Latencies(nanos));
    }

    private static TransactionFilter ofStatus(TransactionStatus status) {
        return new TransactionFilter(
                null, null, null, null, Set.of(status), Set.of(), null, null, null, null, null, null);
    }

    private static TransactionFilter ofOperator(String operator) {
        return new TransactionFilter(
                null, null, null, null, Set.of(), Set.of(), null, null, null, operator, null, null);
    }

    private TransactionFilter ofDays(int days) {
        var from = now.minus(Duration.ofDays(days));
        return new TransactionFilter(from, now, null, null, Set.of(), Set.of(), null, null, null, null, null, null);
    }
}
