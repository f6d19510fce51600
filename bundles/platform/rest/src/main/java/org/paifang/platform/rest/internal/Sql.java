package org.paifang.platform.rest.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.store.Attempts;

/**
 * Single statements, each a transaction of its own: a persistence unit would only stand in the way of what is asked at
 * every request. A statement that gave another transaction the way is done again. Thread-safe.
 */
public final class Sql {

    private static final String EMBEDDED = "Apache Derby";
    private static final long NANOS_A_MICRO = 1_000;

    private final DataSource source;
    private volatile @Nullable Boolean embedded;

    public Sql(DataSource source) {
        this.source = source;
    }

    /** The database did not do it. */
    public static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(SQLException cause) {
            super(cause);
        }
    }

    /** Fills in the values of a statement. */
    @FunctionalInterface
    public interface Values {

        void into(PreparedStatement statement) throws SQLException;
    }

    /** Reads a row. */
    @FunctionalInterface
    public interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** How many rows it changed. */
    public int update(String statement, Values values) {
        return attempt(statement, prepared -> {
            values.into(prepared);
            return prepared.executeUpdate();
        });
    }

    public <T> List<T> query(String statement, Values values, Row<T> row) {
        return attempt(statement, prepared -> {
            values.into(prepared);
            var all = new ArrayList<T>();
            try (var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    all.add(row.read(rows));
                }
            }
            return all;
        });
    }

    private <T> T attempt(String statement, Work<T> work) {
        return Attempts.of(() -> {
            try (var connection = source.getConnection();
                    var prepared = connection.prepareStatement(statement)) {
                return work.on(prepared);
            } catch (SQLException e) {
                throw new Failed(e);
            }
        });
    }

    /** Whether this process has the database for itself. */
    public boolean isEmbedded() {
        var known = embedded;
        if (known == null) {
            try (var connection = source.getConnection()) {
                known = EMBEDDED.equals(connection.getMetaData().getDatabaseProductName());
            } catch (SQLException e) {
                throw new Failed(e);
            }
            embedded = known;
        }
        return known;
    }

    private interface Work<T> {

        T on(PreparedStatement statement) throws SQLException;
    }

    /** Microseconds since 1970, as instants are kept. */
    public static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    public static long micros(Duration duration) {
        return duration.toNanos() / NANOS_A_MICRO;
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
