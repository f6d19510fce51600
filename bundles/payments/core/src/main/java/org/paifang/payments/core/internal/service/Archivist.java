package org.paifang.payments.core.internal.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.payments.core.internal.domain.ArchiveRules;
import org.paifang.payments.core.internal.store.Archive;
import org.paifang.payments.core.internal.store.Side;
import org.paifang.payments.core.internal.store.TransactionQuery;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.store.Conflicts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts into the archive what has been at rest for long, a few orders in each transaction of the database. What a crash
 * interrupted was moved whole or not at all, and the next run goes on by itself: what was moved is not found any more.
 * Nodes may do it at once; at each merchant they take turns.
 */
public final class Archivist {

    private static final Logger LOG = LoggerFactory.getLogger(Archivist.class);

    private final Desk desk;
    private final Duration age;
    private final int stepOrders;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * One with settings.
     *
     * @param ageDays for how long nothing happened to an order that is moved, at least
     *     {@link ArchiveRules#SHORTEST_AGE_DAYS}
     * @param stepOrders how many are looked at, and moved, in one transaction
     */
    public Archivist(Desk desk, int ageDays, int stepOrders) {
        if (ageDays < ArchiveRules.SHORTEST_AGE_DAYS) {
            throw new IllegalArgumentException(
                    "what is archived is at least " + ArchiveRules.SHORTEST_AGE_DAYS + " days old, not " + ageDays);
        }
        this.desk = desk;
        this.age = Duration.ofDays(ageDays);
        this.stepOrders = stepOrders;
    }

    /**
     * Moves everything that may be moved now.
     *
     * @return how many orders
     */
    public int run() {
        var since = desk.settling().now().minus(age);
        var moved = 0;
        for (var merchant : desk.merchants()) {
            var ofMerchant = run(merchant, since);
            if (ofMerchant > 0) {
                LOG.info("{} orders of {} went into the archive", ofMerchant, merchant);
            }
            moved += ofMerchant;
        }
        return moved;
    }

    /** The step at hand is finished, no further one is begun. */
    public void stop() {
        stopped.countDown();
    }

    private int run(MerchantNo merchant, Instant since) {
        var moved = 0;
        @Nullable Position after = null;
        var more = true;
        while (more && stopped.getCount() > 0) {
            var begun = System.nanoTime();
            var payments = paymentsBefore(merchant, since, after);
            moved += move(merchant, payments.stream().map(Transaction::order).toList(), since);
            more = payments.size() == stepOrders;
            if (more) {
                after = Position.of(payments.get(stepOrders - 1));
                rest(System.nanoTime() - begun);
            }
        }
        return moved;
    }

    private List<Transaction> paymentsBefore(MerchantNo merchant, Instant since, @Nullable Position after) {
        var ofLongAgo = new TransactionFilter(
                null,
                since,
                null,
                TransactionKind.PAYMENT,
                Set.of(TransactionStatus.SUCCEEDED, TransactionStatus.FAILED),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null);
        return desk.unit()
                .inTransaction(em -> new TransactionQuery(Side.LIVE, merchant, ofLongAgo).page(em, after, stepOrders));
    }

    /** A step that fails is left for the next run, and does not keep the others back. */
    private int move(MerchantNo merchant, List<OrderNo> orders, Instant since) {
        if (orders.isEmpty()) {
            return 0;
        }
        try {
            return desk.unit()
                    .inTransaction(
                            em -> Archive.put(em, merchant, orders, order -> ArchiveRules.isAtRest(order, since)));
        } catch (RuntimeException e) {
            if (Conflicts.isDuplicate(e)) {
                LOG.info("another node began with the archive of {}; the next run goes on", merchant);
            } else {
                LOG.error("orders {} of {} cannot be archived, it will be tried again", orders, merchant, e);
            }
            return 0;
        }
    }

    /** As long as the step took: at most half of the time is taken from others. */
    private void rest(long nanos) {
        try {
            stopped.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }
}
