package org.paifang.payments.core.internal.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.persistence.EntityManager;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.payments.core.internal.domain.Result;
import org.paifang.payments.core.internal.store.OpenRequest;
import org.paifang.payments.core.internal.store.OpenRequests;
import org.paifang.payments.core.internal.store.TransactionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resolves what has no answer, and what a crash left over, by asking the acquirer: it inquires, but for a refund of which
 * nobody knows whether it was ever sent, which it sends again under the same id (decision 0175). Nodes keep out of each
 * other's way by putting off the next inquiry before they make one.
 */
public final class Janitor {

    private static final Logger LOG = LoggerFactory.getLogger(Janitor.class);

    private static final int AT_ONCE = 100;

    /** An inquiry may take as long as the acquirer's time limit: one after the other, a crash's rest would take hours. */
    private static final int THREADS = 16;

    private static final long IDLE_SECONDS = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 10;

    private final Desk desk;
    private final ThreadPoolExecutor threads;
    private final AtomicBoolean stopped = new AtomicBoolean();

    public Janitor(Desk desk) {
        this(desk, THREADS);
    }

    /** One that asks so many at once. */
    Janitor(Desk desk, int number) {
        this.desk = desk;
        this.threads = new ThreadPoolExecutor(
                number,
                number,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> new Thread(work, "paifang-payments-inquiry"));
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Inquires about everything that is due now.
     *
     * @return how many were resolved
     */
    public int run() {
        var resolved = 0;
        while (desk.acquirer().isHere() && !stopped.get()) {
            var due = desk.unit()
                    .inTransaction(em -> OpenRequests.due(em, desk.settling().now(), AT_ONCE));
            if (due.isEmpty()) {
                break;
            }
            resolved += resolve(due);
        }
        return resolved;
    }

    /** Requests at hand are finished, no further one is begun. */
    public void stop() {
        stopped.set(true);
        threads.shutdown();
    }

    private int resolve(List<OpenRequest> due) {
        var beside = due.stream()
                .map(request -> CompletableFuture.supplyAsync(() -> !stopped.get() && resolve(request), threads))
                .toList();
        // all of them, also when one breaks
        CompletableFuture.allOf(beside.toArray(CompletableFuture<?>[]::new)).join();
        return (int) beside.stream().filter(CompletableFuture::join).count();
    }

    private boolean resolve(OpenRequest request) {
        var id = request.transaction();
        try {
            var next = desk.settling().now().plus(pause(request.inquiries()));
            var open = desk.unit().inTransaction(em -> take(em, request, next));
            return open.isPresent()
                    && desk.settling()
                            .settle(open.get(), ask(open.get()))
                            .status()
                            .isFinal();
        } catch (RuntimeException e) {
            LOG.error("transaction {} cannot be resolved, it will be tried again", id, e);
            return false;
        }
    }

    /** The transaction, put off; empty if another node was first, or this one is still at it. */
    private Optional<Transaction> take(EntityManager em, OpenRequest request, Instant next) {
        return OpenRequests.take(em, request, next) && !desk.underWay().isUnderWay(request.transaction())
                ? TransactionStore.find(em, request.merchant(), request.transaction())
                        .filter(transaction -> !transaction.status().isFinal())
                : Optional.empty();
    }

    private Result ask(Transaction open) {
        var wasPerhapsNeverSent = open.status() == TransactionStatus.PROCESSING;
        return wasPerhapsNeverSent && open.kind() == TransactionKind.REFUND
                ? desk.acquirer().request(open)
                : desk.acquirer().inquire(open.merchant(), open.id());
    }

    /** Longer than an inquiry takes, and twice as long each time. */
    private Duration pause(int inquiries) {
        var pause = Settling.FIRST_INQUIRY.multipliedBy(1L << Math.min(inquiries, MOST_DOUBLINGS));
        var shortest = desk.acquirer().timeLimit().plus(Settling.FIRST_INQUIRY);
        if (pause.compareTo(shortest) < 0) {
            return shortest;
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
