package org.paifang.payments.core.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** Statements over the connection of the caller's transaction, for rows that come in hundreds or need no entity. */
final class Sql {

    /** A number that is not there; a database wants to know its type. */
    private enum Nothing {
        NUMBER
    }

    /** What a row becomes. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Sql() {}

    /** A parameter that may be missing. */
    static Object number(@Nullable Long value) {
        return value == null ? Nothing.NUMBER : value;
    }

    /** A column that may be empty. */
    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** How many rows were changed. */
    static int update(EntityManager em, String text, Object... parameters) {
        try (var statement = em.unwrap(Connection.class).prepareStatement(text)) {
            set(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the database refuses: " + text, e);
        }
    }

    /** The same statement with each of the parameters. */
    static void batch(EntityManager em, String text, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = em.unwrap(Connection.class).prepareStatement(text)) {
            for (var row : rows) {
                set(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the database refuses: " + text, e);
        }
    }

    static <T> List<T> list(EntityManager em, Reader<T> reader, int limit, String text, Object... parameters) {
        try (var statement = em.unwrap(Connection.class).prepareStatement(text)) {
            statement.setMaxRows(limit);
            set(statement, parameters);
            try (var rows = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database refuses: " + text, e);
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            if (parameters[i] == Nothing.NUMBER) {
                statement.setNull(i + 1, Types.BIGINT);
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }
}
