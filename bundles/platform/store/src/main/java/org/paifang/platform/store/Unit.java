package org.paifang.platform.store;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jspecify.annotations.Nullable;

/**
 * The persistence unit of a bundle, and the one way to work in it. Thread-safe.
 *
 * <p>Work joins the transaction that the thread is in, also one begun in another bundle's unit. If there is none, it gets
 * its own, which is committed when the work returns and rolled back when it throws; and when the database gave another
 * transaction the way (serialization failure, deadlock, lock timeout), the work is done again, a few times, after short
 * random pauses. So the work must change nothing but the database, and must not talk to anybody else.
 */
public final class Unit {

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
        return Attempts.of(() -> once(work));
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
            requireCommittable();
            return result;
        });
    }

    /**
     * The template rolls back a transaction that somebody marked, and says nothing: the work would seem to be done
     * (decision 0176).
     */
    private void requireCommittable() {
        if (status() == Status.STATUS_MARKED_ROLLBACK) {
            throw new Attempts.Undone();
        }
    }

    /** Whether the thread is in a transaction, of whatever unit: what it does here is then a part of that. */
    public boolean isWithinTransaction() {
        return status() != Status.STATUS_NO_TRANSACTION;
    }

    private int status() {
        try {
            return transactions.getStatus();
        } catch (SystemException e) {
            throw new IllegalStateException("the transaction manager does not know in what state it is", e);
        }
    }
}
