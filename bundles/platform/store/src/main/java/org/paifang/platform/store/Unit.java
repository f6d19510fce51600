package org.paifang.platform.store;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The persistence unit of a bundle, and the one way to work in it. Thread-safe.
 *
 * <p>Work joins the transaction that the thread is in, also one begun in another bundle's unit. If there is none, it gets
 * its own, which is committed when the work returns and rolled back when it throws; and when the database gave another
 * transaction the way (serialization failure, deadlock, lock timeout), the work is done again, a few times, after short
 * random pauses. So the work must change nothing but the database, and must not talk to anybody else.
 */
public final class Unit {

    static final int ATTEMPTS = 8;
    private static final long FIRST_PAUSE_NANOS = 2_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Unit.class);

    private final JpaTemplate jpa;
    private final TransactionManager transactions;

    public Unit(JpaTemplate jpa, TransactionManager transactions) {
        this.jpa = jpa;
        this.transactions = transactions;
    }

    /** Does the work in a transaction and gives its result; whatever it changed was sent to the database before. */
    public <R extends @Nullable Object> R inTransaction(Function<EntityManager, R> work) {
        if (isWithinTransaction()) {
            return once(work);
        }
        for (var attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !Conflicts.isPassing(e)) {
                    throw e;
                }
                LOG.debug("attempt {} gave another transaction the way", attempt, e);
                pause(attempt);
            }
        }
    }

    /** As {@link #inTransaction}, for work without a result. */
    public void run(Consumer<EntityManager> work) {
        this.<@Nullable Void>inTransaction(em -> {
            work.accept(em);
            return null;
        });
    }

    private <R extends @Nullable Object> R once(Function<EntityManager, R> work) {
        return jpa.txExpr(TransactionType.Required, em -> {
            var result = work.apply(em);
            // here, so that what the database refuses arrives as it is, not wrapped into a failed commit
            em.flush();
            return result;
        });
    }

    /** Whether the thread is in a transaction, of whatever unit: what it does here is then a part of that. */
    public boolean isWithinTransaction() {
        try {
            return transactions.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new IllegalStateException("the transaction manager does not know in what state it is", e);
        }
    }

    /** Twice as long each time, and a random part of it, so that those who met do not meet again. */
    private static void pause(int attempt) {
        var longest = FIRST_PAUSE_NANOS << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS / 2, longest));
    }
}
