package org.paifang.platform.audit.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.store.Conflicts;

/**
 * Plain statements within the transaction that the thread is in, else in one of their own, which is tried again when it
 * gave another one the way. A persistence unit would only stand between rows that nobody ever changes and whoever reads
 * them by the thousand. Thread-safe.
 */
public final class Database {

    private static final int ATTEMPTS = 8;
    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

    private final DataSource source;
    private final TransactionManager transactions;

    public Database(DataSource source, TransactionManager transactions) {
        this.source = source;
        this.transactions = transactions;
    }

    /** Statements over one connection. */
    @FunctionalInterface
    public interface Work<R extends @Nullable Object> {

        R with(Connection connection) throws SQLException;
    }

    /** The database did not do it. */
    public static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(Exception cause) {
            super("the audit's tables cannot be used", cause);
        }
    }

    public <R extends @Nullable Object> R inTransaction(Work<R> work) {
        try {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                return once(work);
            }
            for (var attempt = 1; ; attempt++) {
                try {
                    return alone(work);
                } catch (SQLException | RollbackException e) {
                    if (attempt == ATTEMPTS || !Conflicts.isPassing(e)) {
                        throw new Failed(e);
                    }
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS * attempt));
                }
            }
        } catch (SQLException | SystemException e) {
            throw new Failed(e);
        }
    }

    private <R extends @Nullable Object> R once(Work<R> work) throws SQLException {
        try (var connection = source.getConnection()) {
            return work.with(connection);
        }
    }

    private <R extends @Nullable Object> R alone(Work<R> work) throws SQLException, RollbackException, SystemException {
        try {
            transactions.begin();
            R result;
            try {
                result = once(work);
            } catch (SQLException | RuntimeException | Error e) {
                transactions.rollback();
                throw e;
            }
            transactions.commit();
            return result;
        } catch (javax.transaction.NotSupportedException
                | javax.transaction.HeuristicMixedException
                | javax.transaction.HeuristicRollbackException e) {
            throw new Failed(e);
        }
    }
}
