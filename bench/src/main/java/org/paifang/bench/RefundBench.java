package org.paifang.bench;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Samples;

/** Clients that refund a little of any order, again and again. */
final class RefundBench {

    private static final Refunds.Limits LIMITS = new Refunds.Limits(365, 50);
    private static final int WARM_UP_SECONDS = 10;

    private final House house;
    private final AtomicInteger numbers = new AtomicInteger();

    RefundBench(House house) {
        this.house = house;
    }

    void run(int rows, int clients, int seconds) throws Exception {
        house.fill(new SeededOrders(false), rows);
        System.out.printf("%d paid orders, %d clients%n", rows, clients);
        measure(rows, clients, WARM_UP_SECONDS, "warm-up");
        // tables that were empty before it are not any more, and plans that were made for empty tables are made again
        house.knowTheTables();
        var rate = measure(rows, clients, seconds, "measured");
        house.checkBooks();
        if (house.port().isPresent()) {
            Pgbench.beside(house.port().getAsInt(), clients, seconds, rate);
        }
    }

    /** How many a second. */
    private double measure(int rows, int clients, int seconds, String name) throws Exception {
        var before = house.cpuTime();
        var figures = ClosedLoop.run(clients, seconds, client -> {
            var random = new Random();
            return () -> refund(random.nextInt(rows), 1 + random.nextInt(20));
        });
        System.out.printf(
                "%-9s %,.0f refunds/s, %s, %d refused, %s%n",
                name,
                figures.perSecond(),
                figures.latencies(),
                figures.refused(),
                house.cpuTime().since(before).each(figures.answered()));
        return figures.perSecond();
    }

    private boolean refund(int order, int minorUnits) {
        var outcome = house.refunds.refund(new Refunds.Command(
                Samples.SUPERVISOR,
                SeededOrders.order(order),
                new RefundNo("BR" + numbers.incrementAndGet()),
                new Money(minorUnits, Samples.CNY),
                "bench",
                null,
                LIMITS));
        return outcome instanceof Refunds.Accepted;
    }
}
