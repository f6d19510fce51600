package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.testkit.PostgresServer;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

/** PostgreSQL is killed while refunds are made, and started again. */
class DatabaseGoneTest {

    private static final int CLIENTS = 8;
    private static final int KILLS = 3;
    private static final int REFUNDS_BETWEEN = 40;

    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Set<TransactionId> done = ConcurrentHashMap.newKeySet();

    @Test
    void whatTheAcquirerDidIsKnownAndBookedWhenTheDatabaseIsBack(@TempDir Path folder) throws Exception {
        try (var server = PostgresServer.durable(folder.resolve("data"));
                var house = new House(TestDatabase.of(server))) {
            house.acquirer.refunds(request -> {
                done.add(request.id());
                return ScriptedAcquirer.APPROVED;
            });
            var order = house.paidOrder("9999.00");
            var clients = new ArrayList<Thread>();
            for (var i = 0; i < CLIENTS; i++) {
                var client = new Thread(() -> refund(house, order));
                client.start();
                clients.add(client);
            }
            for (var i = 1; i <= KILLS; i++) {
                awaitAccepted(REFUNDS_BETWEEN * i);
                server.kill();
                Thread.sleep(500);
                server.startAgain();
            }
            awaitAccepted(REFUNDS_BETWEEN * (KILLS + 1));
            ended.set(true);
            for (var client : clients) {
                client.join();
            }
            house.clock.advance(Duration.ofMinutes(1));
            house.janitor.run();

            var booked = house.history(order).transactions().stream()
                    .filter(transaction -> transaction.status() == TransactionStatus.SUCCEEDED)
                    .filter(transaction -> !transaction.referenceNo().equals(order.value()))
                    .map(transaction -> transaction.id())
                    .toList();
            assertThat(booked).containsExactlyInAnyOrderElementsOf(done);
            assertThat(house.books.check()).isEmpty();
        }
    }

    /** Again and again with the same number until it is answered. */
    private void refund(House house, OrderNo order) {
        while (!ended.get()) {
            var command = new Refunds.Command(
                    Samples.SUPERVISOR,
                    order,
                    new RefundNo("G" + numbers.incrementAndGet()),
                    Samples.cny("0.01"),
                    "database gone",
                    null,
                    new Refunds.Limits(365, 1_000_000));
            while (!isAccepted(house, command)) {
                Thread.onSpinWait();
            }
            accepted.incrementAndGet();
        }
    }

    private static boolean isAccepted(House house, Refunds.Command command) {
        try {
            return house.refunds.refund(command) instanceof Refunds.Accepted;
        } catch (RuntimeException databaseGone) {
            return false;
        }
    }

    private void awaitAccepted(int number) throws InterruptedException {
        for (var i = 0; i < 1_200 && accepted.get() < number; i++) {
            Thread.sleep(50);
        }
        assertThat(accepted.get()).isGreaterThanOrEqualTo(number);
    }
}
