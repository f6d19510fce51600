package org.paifang.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.AcquirerGateway;
import org.paifang.payments.api.PaymentImport;
import org.paifang.payments.api.PaymentImport.ImportedPayment;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.core.internal.PaymentsMigrations;
import org.paifang.payments.core.internal.service.Acquirer;
import org.paifang.payments.core.internal.service.BookService;
import org.paifang.payments.core.internal.service.Desk;
import org.paifang.payments.core.internal.service.ImportService;
import org.paifang.payments.core.internal.service.RefundService;
import org.paifang.payments.core.internal.service.TransactionService;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.jobs.internal.JobsMigrations;
import org.paifang.platform.jobs.internal.outbox.Courier;
import org.paifang.platform.jobs.internal.outbox.OutboxService;
import org.paifang.platform.jobs.internal.store.DatabaseTime;
import org.paifang.platform.jobs.internal.work.Limits;
import org.paifang.platform.store.Ids;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.PostgresServer;
import org.paifang.platform.testkit.TestDatabase;

/** The money as the container wires it, on a database that waits for the disk, with an acquirer that says yes at once. */
final class House implements AutoCloseable {

    /** Says yes. */
    private static final class Yes implements AcquirerGateway {

        @Override
        public Answer pay(Request request) {
            return new Approved("Y" + request.id(), "00");
        }

        @Override
        public Answer refund(Request request) {
            return pay(request);
        }

        @Override
        public Inquiry inquire(MerchantNo merchant, TransactionId id) {
            return new NoAnswer();
        }
    }

    static final Limits LIMITS = new Limits(8, 32, 1, Duration.ofSeconds(15), Duration.ofDays(30));

    private static final int BATCH = 4_000;
    private static final long LOOK_MILLIS = 500;
    private static final long END_SECONDS = 30;

    final TestDatabase database;
    final RefundService refunds;
    final TransactionService transactions;
    final BookService books;
    final OutboxService outbox;
    final Ids ids = new Ids(1);
    private final PaymentImport imports;
    private final Courier courier;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private final @Nullable PostgresServer server;

    House(String kind) {
        var folder = Path.of(System.getProperty("bench.data"), kind);
        this.server = switch (kind) {
            case "derby" -> null;
            case "postgresql" -> PostgresServer.durable(folder);
            default -> throw new IllegalArgumentException("--database is derby or postgresql, was " + kind);
        };
        this.database = server == null ? TestDatabase.derbyIn(folder) : TestDatabase.of(server);
        database.migrate(new PaymentsMigrations()).migrate(new JobsMigrations());
        var clock = Clock.systemUTC();
        var jobs = database.unit("jobs");
        this.outbox = new OutboxService(jobs, database.transactions(), ids, clock);
        this.courier = new Courier(jobs, new DatabaseTime(clock), LIMITS, "bench");
        var acquirer = new Yes();
        var desk = new Desk(
                database.unit("payments"),
                ids,
                FakeDirectory.withSamples(),
                new Acquirer(() -> acquirer),
                clock,
                outbox::publishAll);
        this.refunds = new RefundService(desk);
        this.transactions = new TransactionService(desk);
        this.books = new BookService(desk);
        this.imports = new ImportService(desk);
        @SuppressWarnings("unused") // a look catches what it throws
        var schedule = looks.scheduleWithFixedDelay(this::deliver, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What is told is looked at as on a node, though nobody here wants to know it. */
    private void deliver() {
        try {
            while (courier.look(() -> !looks.isShutdown()) && !looks.isShutdown()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException e) {
            System.out.println("events cannot be looked at: " + e);
        }
    }

    /** The server's port, if there is a server. */
    OptionalInt port() {
        return server == null ? OptionalInt.empty() : OptionalInt.of(server.port());
    }

    /** Processor time of this process and of the server, if there is one; none of a server's process that has ended. */
    record CpuTime(long own, long server) {

        CpuTime since(CpuTime before) {
            return new CpuTime(own - before.own, server - before.server);
        }

        /** For each of so many. */
        String each(int count) {
            return String.format(
                    "%.2f + %.2f ms of CPU each, here and in the server", own / 1e6 / count, server / 1e6 / count);
        }
    }

    CpuTime cpuTime() throws IOException {
        return new CpuTime(
                Cpu.nanos(), server == null ? 0 : server.processorTime().toNanos());
    }

    /** Imports payments in batches; gives the seconds that it took. */
    double fill(Orders orders, int rows) {
        var began = System.nanoTime();
        for (var done = 0; done < rows; done += BATCH) {
            imports.add(orders.next(Math.min(BATCH, rows - done)));
        }
        var took = (System.nanoTime() - began) / 1e9;
        knowTheTables();
        return took;
    }

    /** PostgreSQL knows nothing of tables that were just filled, and reads too much of them; pgbench does it for its own too. */
    void knowTheTables() {
        if (server == null) {
            return;
        }
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says what is wrong with the books, or that nothing is. */
    void checkBooks() {
        var began = System.nanoTime();
        List<String> wrong = books.check();
        System.out.printf(
                "books: %s (checked in %.1f s)%n",
                wrong.isEmpty() ? "right" : wrong, (System.nanoTime() - began) / 1e9);
    }

    @Override
    public void close() {
        looks.shutdown();
        try {
            if (!looks.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                System.out.println("events are still being looked at");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
        if (server != null) {
            server.close();
        }
    }

    /** Where orders come from. */
    interface Orders {

        List<ImportedPayment> next(int count);
    }
}
