package org.paifang.payments.core.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.AcquirerGateway;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderHistory;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Payments;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.core.internal.PaymentsMigrations;
import org.paifang.payments.core.internal.domain.WorkingDays;
import org.paifang.platform.api.events.NewEvent;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.store.Ids;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

/** Everything of this bundle on a database, as the components wire it. */
final class House implements AutoCloseable {

    static final Refunds.Limits LIMITS = new Refunds.Limits(365, 50);

    /** A few, so that a day of a test takes several steps. */
    static final int SETTLEMENT_STEP = 3;

    final TestDatabase database;
    final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    final ScriptedAcquirer acquirer = new ScriptedAcquirer();
    final AtomicReference<@Nullable AcquirerGateway> connector = new AtomicReference<>(acquirer);
    final Queue<NewEvent> told = new ConcurrentLinkedQueue<>();
    final Desk desk;
    final RefundService refunds;
    final HistoricalRefundService historical;
    final PaymentService payments;
    final TransactionService transactions;
    final BookService books;
    final ImportService imports;
    final Janitor janitor;
    final ContractService contracts;
    final SettlementService settlements;
    final Settlement settlement;

    private final AtomicInteger numbers = new AtomicInteger();

    House(Databases kind) {
        this(kind.open().migrate(new PaymentsMigrations()), 1);
    }

    House(TestDatabase database) {
        this(database.migrate(new PaymentsMigrations()), 1);
    }

    private House(TestDatabase database, int node) {
        this.database = database;
        this.desk = new Desk(
                database.unit("payments"),
                new Ids(node),
                FakeDirectory.withSamples(),
                new Acquirer(connector::get),
                clock,
                told::addAll);
        this.refunds = new RefundService(desk);
        this.historical = new HistoricalRefundService(desk);
        this.payments = new PaymentService(desk);
        this.transactions = new TransactionService(desk);
        this.books = new BookService(desk);
        this.imports = new ImportService(desk);
        this.janitor = new Janitor(desk);
        this.contracts = new ContractService(desk);
        this.settlements = new SettlementService(desk);
        this.settlement = new Settlement(desk, WorkingDays.WEEKDAYS, SETTLEMENT_STEP);
    }

    /** Another node on the same database, with the same acquirer and clock standing at its beginning. */
    House otherNode() {
        var other = new House(database, 2);
        other.connector.set(acquirer);
        other.clock.set(clock.instant());
        return other;
    }

    OrderNo paidOrder(String amount) {
        return paidOrder(Samples.cny(amount));
    }

    OrderNo paidOrder(Money amount) {
        var order = new OrderNo("O-" + numbers.incrementAndGet());
        pay(order, amount);
        return order;
    }

    Transaction pay(OrderNo order, Money amount) {
        var outcome = payments.pay(new Payments.Command(
                Samples.ONLINE.no(), order, amount, PaymentMethod.GATEWAY, new Place(null, null, "01")));
        if (outcome instanceof Payments.Accepted accepted) {
            return accepted.payment();
        }
        throw new AssertionError("not accepted: " + outcome);
    }

    Refunds.Outcome refund(OrderNo order, String no, String amount) {
        return refunds.refund(command(order, no, amount));
    }

    static Refunds.Command command(OrderNo order, String no, String amount) {
        return command(Samples.SUPERVISOR, order, no, Samples.cny(amount));
    }

    static Refunds.Command command(Caller caller, OrderNo order, String no, Money amount) {
        return new Refunds.Command(caller, order, new RefundNo(no), amount, "customer returned it", null, LIMITS);
    }

    static Refunds.Command expecting(Refunds.Command command, Money refunded) {
        return new Refunds.Command(
                command.caller(),
                command.order(),
                command.no(),
                command.amount(),
                command.reason(),
                refunded,
                command.limits());
    }

    static Refunds.Command within(Refunds.Command command, Refunds.Limits limits) {
        return new Refunds.Command(
                command.caller(),
                command.order(),
                command.no(),
                command.amount(),
                command.reason(),
                command.expectedRefunded(),
                limits);
    }

    Order order(OrderNo no) {
        return transactions.order(Samples.ONLINE.no(), no).orElseThrow();
    }

    OrderHistory history(OrderNo no) {
        return transactions.history(Samples.ONLINE.no(), no).orElseThrow();
    }

    static Reason rejected(Refunds.Outcome outcome) {
        if (outcome instanceof Refunds.Rejected rejected) {
            return rejected.reason();
        }
        throw new AssertionError("not rejected: " + outcome);
    }

    static Transaction accepted(Refunds.Outcome outcome) {
        if (outcome instanceof Refunds.Accepted accepted) {
            return accepted.refund();
        }
        throw new AssertionError("not accepted: " + outcome);
    }

    /** Lets as many threads as told begin at the same moment, and gives what each of them got. */
    static <T> List<T> atOnce(int threads, IntFunction<T> work) throws Exception {
        var executor = Executors.newFixedThreadPool(threads);
        try {
            var barrier = new CyclicBarrier(threads);
            var futures = new ArrayList<Future<T>>();
            for (var i = 0; i < threads; i++) {
                var number = i;
                Callable<T> task = () -> {
                    barrier.await();
                    return work.apply(number);
                };
                futures.add(executor.submit(task));
            }
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
