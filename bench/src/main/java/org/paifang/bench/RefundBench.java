package org.paifang.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Samples;

/** Clients that refund a little of any order, again and again. */
final class RefundBench {

    private static final Refunds.Limits LIMITS = new Refunds.Limits(365, 50);
    private static final int WARM_UP_SECONDS = 10;
    private static final int MOST = 4_000_000;

    private final House house;
    private final AtomicInteger numbers = new AtomicInteger();

    RefundBench(House house) {
        this.house = house;
    }

    void run(int rows, int clients, int seconds) throws Exception {
        house.fill(new SeededOrders(false), rows);
        System.out.printf("%d paid orders, %d clients%n", rows, clients);
        measure(rows, clients, WARM_UP_SECONDS, "warm-up");
        var rate = measure(rows, clients, seconds, "measured");
        house.checkBooks();
        if (house.port().isPresent()) {
            Pgbench.beside(house.port().getAsInt(), clients, seconds, rate);
        }
    }

    /** How many a second. */
    private double measure(int rows, int clients, int seconds, String name) throws Exception {
        var done = new AtomicBoolean();
        var refused = new AtomicLong();
        var nanos = new long[MOST];
        var count = new AtomicInteger();
        Callable<Boolean> client = () -> {
            var random = new Random();
            while (!done.get()) {
                var began = System.nanoTime();
                if (!refund(random.nextInt(rows), 1 + random.nextInt(20))) {
                    refused.incrementAndGet();
                }
                nanos[count.getAndIncrement() % MOST] = System.nanoTime() - began;
            }
            return true;
        };
        var cpuBefore = Cpu.nanos();
        var executor = Executors.newFixedThreadPool(clients);
        var began = System.nanoTime();
        var futures = new ArrayList<Future<Boolean>>();
        for (var i = 0; i < clients; i++) {
            futures.add(executor.submit(client));
        }
        Thread.sleep(seconds * 1000L);
        done.set(true);
        for (var future : futures) {
            future.get();
        }
        var took = (System.nanoTime() - began) / 1e9;
        executor.shutdown();
        var latencies = new Latencies(Arrays.copyOf(nanos, Math.min(count.get(), MOST)));
        System.out.printf(
                "%-9s %,.0f refunds/s, %s, %d refused, %.2f ms of CPU each%n",
                name, count.get() / took, latencies, refused.get(), (Cpu.nanos() - cpuBefore) / 1e6 / count.get());
        return count.get() / took;
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
