package org.paifang.platform.audit.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.NotSupportedException;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.store.Attempts;

/**
 * Plain statements within the transaction that the thread is in, else in one of their own, which is tried again when it
 * gave another one the way. A persistence unit would only stand between rows that nobody ever changes and whoever reads
 * them by the thousand. Thread-safe.
 */
public final class Database {

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
            return transactions.getStatus() == Status.STATUS_NO_TRANSACTION
                    ? Attempts.of(() -> alone(work))
                    : once(work);
        } catch (SystemException e) {
            throw new Failed(e);
        }
    }

    private <R extends @Nullable Object> R once(Work<R> work) {
        try (var connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    private <R extends @Nullable Object> R alone(Work<R> work) {
        try {
            transactions.begin();
            R result;
            try {
                result = once(work);
            } catch (RuntimeException | Error e) {
                transactions.rollback();
                throw e;
            }
            transactions.commit();
            return result;
        } catch (SystemException
                | NotSupportedException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new Failed(e);
        }
    }
}
