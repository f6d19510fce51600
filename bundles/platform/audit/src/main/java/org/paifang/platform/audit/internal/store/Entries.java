package org.paifang.platform.audit.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.AuditFilter;
import org.paifang.platform.api.audit.EntryId;

/** Entries are added, and read by pages. */
public final class Entries {

    private static final String FROM =
            "select " + EntryRow.SELECTED + ", l.place from audit_entry e left join audit_leaf l on l.entry = e.id";

    private final Database database;

    public Entries(Database database) {
        this.database = database;
    }

    /** Adds one, in the caller's transaction if there is one; it waits for being sealed. */
    public void add(AuditEntry entry) {
        database.inTransaction(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into audit_entry (" + EntryRow.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                EntryRow.of(entry).write(insert);
                insert.executeUpdate();
            }
            try (var insert = connection.prepareStatement("insert into audit_pending (id) values (?)")) {
                insert.setLong(1, entry.id().value());
                return insert.executeUpdate();
            }
        });
    }

    public List<AuditEntry> page(AuditFilter filter, @Nullable AuditEntry after, int limit) {
        if (filter.merchants().filter(java.util.Set::isEmpty).isPresent()) {
            return List.of();
        }
        var query = query(filter);
        if (after != null) {
            var at = EntryRow.micros(after.at());
            query.and(
                    "e.recorded_at <= ? and (e.recorded_at < ? or e.id < ?)",
                    at,
                    at,
                    after.id().value());
        }
        return query.rows(" order by e.recorded_at desc, e.id desc fetch first " + limit + " rows only");
    }

    public Optional<AuditEntry> find(AuditFilter filter, EntryId id) {
        if (filter.merchants().filter(java.util.Set::isEmpty).isPresent()) {
            return Optional.empty();
        }
        return query(filter).and("e.id = ?", id.value()).rows("").stream().findFirst();
    }

    private Query query(AuditFilter filter) {
        var query = new Query();
        filter.merchants()
                .ifPresent(some -> query.and(
                        "e.merchant in (?" + ", ?".repeat(some.size() - 1) + ")",
                        some.stream().map(Object::toString).toArray()));
        filter.who().ifPresent(who -> query.and("e.who = ?", who));
        filter.action()
                .ifPresent(action -> query.and(
                        "(e.action = ? or (e.action >= ? and e.action < ?))", action, action + ".", action + "/"));
        filter.subject()
                .ifPresent(part -> query.and(
                        "lower(e.subject) like ? escape '!'", "%" + literal(part.toLowerCase(Locale.ROOT)) + "%"));
        filter.outcome()
                .ifPresent(outcome -> query.and("e.outcome = ?", outcome.name().toLowerCase(Locale.ROOT)));
        filter.from().ifPresent(from -> query.and("e.recorded_at >= ?", EntryRow.micros(from)));
        filter.until().ifPresent(until -> query.and("e.recorded_at < ?", EntryRow.micros(until)));
        return query;
    }

    private static String literal(String part) {
        return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private final class Query {

        private final StringBuilder statement = new StringBuilder(FROM);
        private final List<Object> values = new ArrayList<>();

        Query and(String condition, Object... more) {
            statement.append(values.isEmpty() ? " where " : " and ").append(condition);
            values.addAll(List.of(more));
            return this;
        }

        List<AuditEntry> rows(String tail) {
            return database.inTransaction(connection -> read(connection, statement + tail));
        }

        private List<AuditEntry> read(Connection connection, String text) throws SQLException {
            try (var prepared = connection.prepareStatement(text)) {
                fill(prepared);
                var entries = new ArrayList<AuditEntry>();
                try (var rows = prepared.executeQuery()) {
                    while (rows.next()) {
                        entries.add(EntryRow.read(rows).entry(place(rows)));
                    }
                }
                return entries;
            }
        }

        private void fill(PreparedStatement prepared) throws SQLException {
            for (var i = 0; i < values.size(); i++) {
                var value = values.get(i);
                if (value instanceof Long number) {
                    prepared.setLong(i + 1, number);
                } else {
                    prepared.setString(i + 1, value.toString());
                }
            }
        }
    }

    private static OptionalLong place(ResultSet row) throws SQLException {
        var place = row.getLong("place");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(place);
    }
}
