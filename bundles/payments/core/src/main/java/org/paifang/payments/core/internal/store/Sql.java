package org.paifang.payments.core.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.store.Conflicts;

/** Statements over the connection of the caller's transaction, for rows that come in hundreds or need no entity. */
final class Sql {

    /** Keys in one parameter. */
    private record Keys(String type, List<?> all) {}

    /** A number that is not there; a database wants to know its type. */
    private enum Nothing {
        NUMBER
    }

    /** How many keys one statement asks for: a few numbers, so that a database meets the same texts again. */
    private static final int[] LENGTHS = {1, 4, 16, 64};

    private static final int[] ONE_BY_ONE = {1};

    /** Whether a unit's database is embedded: asked once, and forgotten with the unit. */
    private static final Map<EntityManagerFactory, Boolean> EMBEDDED = Collections.synchronizedMap(new WeakHashMap<>());

    /** What a row becomes. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What a row gives to a statement. */
    interface Parameters<T> {
        void set(PreparedStatement statement, T row) throws SQLException;
    }

    private Sql() {}

    /** A parameter that may be missing. */
    static Object number(@Nullable Long value) {
        return value == null ? Nothing.NUMBER : value;
    }

    static void set(PreparedStatement statement, int index, @Nullable Instant instant) throws SQLException {
        if (instant == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, Micros.of(instant));
        }
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
            throw refused(text, e);
        }
    }

    /** Inserts a row; {@code false} if there is one with the same key, which a transaction that has ended made. */
    static boolean insertUnlessThere(EntityManager em, String text, Object... parameters) {
        if (!isEmbedded(em)) {
            // one that fails would end the whole transaction
            return update(em, text + " on conflict do nothing", parameters) == 1;
        }
        try {
            return update(em, text, parameters) == 1;
        } catch (IllegalStateException e) {
            if (Conflicts.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** The same statement with each of the parameters. */
    static void batch(EntityManager em, String text, List<Object[]> rows) {
        each(em, text, rows, Sql::set);
    }

    /** The same statement for each of the rows, in one go; how many rows of the table each of them changed. */
    static <T> int[] each(EntityManager em, String text, Collection<T> rows, Parameters<T> parameters) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (var statement = em.unwrap(Connection.class).prepareStatement(text)) {
            for (var row : rows) {
                parameters.set(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw refused(text, e);
        }
    }

    /**
     * The rows of a merchant that have one of these keys. A server is asked for all at once, an embedded database for one
     * after another, which costs nothing on the way; each is found by its index, whatever the database takes a table for
     * (decision 0270).
     *
     * @param text up to the column of the key; its one parameter is the merchant
     */
    static <T> List<T> among(EntityManager em, Reader<T> reader, String text, String merchant, List<?> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        if (isEmbedded(em)) {
            return oneByOne(em, reader, text + " = ?", merchant, new LinkedHashSet<>(keys));
        }
        var type = keys.get(0) instanceof Long ? "bigint" : "varchar";
        // what has an offset is never joined in another way: key by key
        var each = "select found.* from unnest(?) as wanted(k) cross join lateral (" + text
                + " = wanted.k offset 0) as found";
        return list(em, reader, 0, each, new Keys(type, keys.stream().distinct().toList()), merchant);
    }

    private static <T> List<T> oneByOne(
            EntityManager em, Reader<T> reader, String text, String merchant, Set<Object> keys) {
        try (var statement = em.unwrap(Connection.class).prepareStatement(text)) {
            var read = new ArrayList<T>();
            for (var key : keys) {
                set(statement, merchant, key);
                read(statement, reader, read);
            }
            return read;
        } catch (SQLException e) {
            throw refused(text, e);
        }
    }

    /** How many rows of a merchant that have one of these keys were changed; the text is as for {@link #among}. */
    static int updateAmong(EntityManager em, String text, String merchant, List<?> keys) {
        return parts(em, text, merchant, keys)
                .mapToInt(part -> update(em, part.text(), part.parameters().toArray()))
                .sum();
    }

    /** A statement for some of the keys. */
    private record Part(String text, List<Object> parameters) {}

    private static Stream<Part> parts(EntityManager em, String text, String merchant, List<?> keys) {
        var lengths = isEmbedded(em) ? ONE_BY_ONE : LENGTHS;
        var parts = Stream.<Part>builder();
        for (var from = 0; from < keys.size(); ) {
            var length = length(lengths, keys.size() - from);
            var parameters = new ArrayList<Object>(1 + length);
            parameters.add(merchant);
            for (var i = 0; i < length; i++) {
                // the last one again and again where there are fewer
                parameters.add(keys.get(Math.min(from + i, keys.size() - 1)));
            }
            var list = length == 1 ? " = ?" : " in (" + "?, ".repeat(length - 1) + "?)";
            parts.add(new Part(text + list, parameters));
            from += length;
        }
        return parts.build();
    }

    private static boolean isEmbedded(EntityManager em) {
        return EMBEDDED.computeIfAbsent(em.getEntityManagerFactory(), factory -> isDerby(em));
    }

    private static boolean isDerby(EntityManager em) {
        try {
            return em.unwrap(Connection.class)
                    .getMetaData()
                    .getDatabaseProductName()
                    .contains("Derby");
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }

    private static int length(int[] lengths, int keys) {
        for (var length : lengths) {
            if (keys <= length) {
                return length;
            }
        }
        return lengths[lengths.length - 1];
    }

    private static IllegalStateException refused(String text, SQLException why) {
        return new IllegalStateException("the database refuses: " + text, why);
    }

    /** At most so many rows; all, if the limit is 0. */
    static <T> List<T> list(EntityManager em, Reader<T> reader, int limit, String text, Object... parameters) {
        try (var statement = em.unwrap(Connection.class).prepareStatement(text)) {
            statement.setMaxRows(limit);
            set(statement, parameters);
            var read = new ArrayList<T>();
            read(statement, reader, read);
            return read;
        } catch (SQLException e) {
            throw refused(text, e);
        }
    }

    private static <T> void read(PreparedStatement statement, Reader<T> reader, List<T> read) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                read.add(reader.read(rows));
            }
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            if (parameters[i] == Nothing.NUMBER) {
                statement.setNull(i + 1, Types.BIGINT);
            } else if (parameters[i] instanceof Keys keys) {
                statement.setArray(
                        i + 1,
                        statement
                                .getConnection()
                                .createArrayOf(keys.type(), keys.all().toArray()));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }
}
