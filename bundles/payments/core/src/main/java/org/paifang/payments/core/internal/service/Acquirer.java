package org.paifang.payments.core.internal.service;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.AcquirerGateway;
import org.paifang.payments.api.AcquirerGateway.Request;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.core.internal.domain.Result;
import org.paifang.platform.api.identity.MerchantNo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connector to the acquirer, which comes and goes, and may break: whatever it throws means that nothing is known. */
public final class Acquirer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Acquirer.class);

    /** So many requests of lists wait for it beside each other, on this node; single ones wait on their callers' threads. */
    static final int AT_ONCE = 128;

    private final Supplier<@Nullable AcquirerGateway> connector;
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "paifang-acquirer");
        thread.setDaemon(true);
        return thread;
    });

    public Acquirer(Supplier<@Nullable AcquirerGateway> connector) {
        this.connector = connector;
    }

    boolean isHere() {
        return connector.get() != null;
    }

    /** The connector's time limit; without a connector that of nobody in particular. */
    Duration timeLimit() {
        return Optional.ofNullable(connector.get())
                .map(AcquirerGateway::timeLimit)
                .orElse(Duration.ofSeconds(30));
    }

    Result request(Transaction transaction) {
        var request = new Request(
                transaction.merchant(),
                transaction.id(),
                transaction.order(),
                transaction.amount(),
                transaction.method());
        return ask(
                transaction.id(),
                gateway -> Result.of(
                        transaction.kind() == TransactionKind.PAYMENT
                                ? gateway.pay(request)
                                : gateway.refund(request)));
    }

    /**
     * Does work that makes so many requests at once, when there is room for them: what is written down as asked for is then
     * asked for at once, not when its time is up.
     *
     * @param requests at most {@value #AT_ONCE}
     */
    <R> R withRoom(int requests, Supplier<R> work) {
        room.acquireUninterruptibly(requests);
        try {
            return work.get();
        } finally {
            room.release(requests);
        }
    }

    /** Makes requests beside each other, within {@link #withRoom}; the results in their order. */
    List<Result> request(List<Transaction> transactions) {
        if (transactions.isEmpty()) {
            return List.of();
        }
        var requests = new Requests(transactions);
        requests.work();
        requests.done.join();
        return Arrays.asList(requests.results);
    }

    Result inquire(MerchantNo merchant, TransactionId id) {
        return ask(id, gateway -> Result.of(gateway.inquire(merchant, id)));
    }

    private Result ask(TransactionId id, Function<AcquirerGateway, Result> question) {
        var gateway = connector.get();
        if (gateway == null) {
            return Result.UNKNOWN;
        }
        try {
            return question.apply(gateway);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("the acquirer's connector broke at transaction {}, it will be inquired about", id, e);
            return Result.UNKNOWN;
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    /**
     * A list of requests, and the threads at it: each calls another one as long as there are any left, so an acquirer that
     * takes its time is asked everything at once, and one that answers at once by few threads.
     */
    private final class Requests {

        private final List<Transaction> transactions;
        private final Result[] results;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger open;
        private final AtomicBoolean called = new AtomicBoolean();
        private final CompletableFuture<Boolean> done = new CompletableFuture<>();

        private Requests(List<Transaction> transactions) {
            this.transactions = transactions;
            this.results = new Result[transactions.size()];
            this.open = new AtomicInteger(transactions.size());
            Arrays.fill(results, Result.UNKNOWN);
        }

        private void work() {
            for (var i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                if (i + 1 < results.length) {
                    callAnother();
                }
                try {
                    results[i] = request(transactions.get(i));
                } finally {
                    if (open.decrementAndGet() == 0) {
                        done.complete(true);
                    }
                }
            }
        }

        private void callAnother() {
            if (!called.compareAndSet(false, true)) {
                return;
            }
            try {
                threads.execute(() -> {
                    called.set(false);
                    work();
                });
            } catch (RejectedExecutionException e) {
                LOG.debug("the node stops: who is at it goes on alone", e);
            }
        }
    }
}
