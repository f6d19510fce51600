package org.paifang.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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

    private static final int BATCH = 4_000;

    final TestDatabase database;
    final RefundService refunds;
    final TransactionService transactions;
    final BookService books;
    private final PaymentImport imports;
    private final @Nullable PostgresServer server;

    House(String kind) {
        var folder = Path.of(System.getProperty("bench.data"), kind);
        this.server = switch (kind) {
            case "derby" -> null;
            case "postgresql" -> PostgresServer.durable(folder);
            default -> throw new IllegalArgumentException("--database is derby or postgresql, was " + kind);
        };
        this.database = server == null ? TestDatabase.derbyIn(folder) : TestDatabase.of(server);
        database.migrate(new PaymentsMigrations());
        var acquirer = new Yes();
        var desk = new Desk(
                database.unit("payments"),
                new Ids(1),
                FakeDirectory.withSamples(),
                new Acquirer(() -> acquirer),
                Clock.systemUTC());
        this.refunds = new RefundService(desk);
        this.transactions = new TransactionService(desk);
        this.books = new BookService(desk);
        this.imports = new ImportService(desk);
    }

    /** Imports payments in batches; gives the seconds that it took. */
    double fill(Orders orders, int rows) {
        var began = System.nanoTime();
        for (var done = 0; done < rows; done += BATCH) {
            imports.add(orders.next(Math.min(BATCH, rows - done)));
        }
        return (System.nanoTime() - began) / 1e9;
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
