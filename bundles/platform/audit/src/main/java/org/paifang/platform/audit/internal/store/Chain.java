package org.paifang.platform.audit.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.audit.SignedHead;
import org.paifang.platform.audit.internal.tree.Hashes;
import org.paifang.platform.audit.internal.tree.Tree.Nodes;

/** The tree's tables, over one connection within a transaction. */
public final class Chain implements Nodes {

    /** So many entries are asked for at once; the text of the statement is always the same. */
    private static final int KEYS = 50;

    private static final String ENTRIES =
            "select " + EntryRow.SELECTED + " from audit_entry e where e.id in (?" + ", ?".repeat(KEYS - 1) + ")";

    private final Connection connection;
    private final Map<String, byte[]> known = new HashMap<>();

    public Chain(Connection connection) {
        this.connection = connection;
    }

    /**
     * A leaf and the entry below it.
     *
     * @param row {@code null} if it is not there any more
     */
    public record Leaf(
            long place, long entry, String hash, @Nullable EntryRow row) {}

    /** Something that waits to be sealed. */
    public record Pending(long entry, @Nullable EntryRow row) {}

    /** Waits until nobody else seals, then gives how many leaves there are; until this transaction ends nobody else does. */
    public long take() throws SQLException {
        try (var update = connection.prepareStatement("update audit_sealer set turn = turn + 1 where id = 1")) {
            update.executeUpdate();
        }
        return leaves();
    }

    public long leaves() throws SQLException {
        return query("select leaves from audit_sealer where id = 1", row -> row.getLong(1))
                .get(0);
    }

    /**
     * What waits, oldest first. The entries are asked for after those that wait: a database that joins both may read the
     * entries first, and then misses one that was committed in between.
     */
    public List<Pending> pending(int limit) throws SQLException {
        var waiting = query(
                "select id from audit_pending order by id fetch first " + limit + " rows only", row -> row.getLong(1));
        var entries = new HashMap<Long, EntryRow>();
        for (var from = 0; from < waiting.size(); from += KEYS) {
            var keys = new Object[KEYS];
            for (var i = 0; i < KEYS; i++) {
                keys[i] = waiting.get(Math.min(from + i, waiting.size() - 1));
            }
            query(ENTRIES, EntryRow::read, keys).forEach(entry -> entries.put(entry.id(), entry));
        }
        return waiting.stream()
                .map(entry -> new Pending(entry, entries.get(entry)))
                .toList();
    }

    public boolean isAnythingPending() throws SQLException {
        return !query("select id from audit_pending fetch first 1 rows only", row -> row.getLong(1))
                .isEmpty();
    }

    public void addLeaves(List<Leaf> leaves) throws SQLException {
        batch("insert into audit_leaf (place, entry, hash) values (?, ?, ?)", leaves, (statement, leaf) -> {
            statement.setLong(1, leaf.place());
            statement.setLong(2, leaf.entry());
            statement.setString(3, leaf.hash());
        });
    }

    /** A node above the leaves. */
    public record Node(int level, long place, String hash) {}

    public void addNodes(List<Node> nodes) throws SQLException {
        batch("insert into audit_node (level, place, hash) values (?, ?, ?)", nodes, (statement, node) -> {
            statement.setInt(1, node.level());
            statement.setLong(2, node.place());
            statement.setString(3, node.hash());
        });
    }

    public void sealed(List<Pending> all, long leaves) throws SQLException {
        batch("delete from audit_pending where id = ?", all, (statement, one) -> statement.setLong(1, one.entry()));
        update("update audit_sealer set leaves = ? where id = 1", leaves);
    }

    public void addHead(SignedHead head) throws SQLException {
        update(
                "insert into audit_head (leaves, root, signed_at, key_id, signature) values (?, ?, ?, ?, ?)",
                head.size(),
                head.root(),
                EntryRow.micros(head.at()),
                head.key(),
                head.signature());
    }

    public Optional<SignedHead> newestHead() throws SQLException {
        return heads("order by leaves desc fetch first 1 rows only").stream().findFirst();
    }

    /** Some of the heads, smallest first. */
    public List<SignedHead> heads(long after, int limit) throws SQLException {
        return heads("where leaves > ? order by leaves fetch first " + limit + " rows only", after);
    }

    /** The newest ones that were given away, smallest first. */
    public List<SignedHead> given(int limit) throws SQLException {
        return heads("where leaves in (select leaves from audit_given order by leaves desc fetch first " + limit
                + " rows only) order by leaves");
    }

    /** Remembers that a head was given away. */
    public void give(long leaves) throws SQLException {
        if (query("select leaves from audit_given where leaves = ?", row -> row.getLong(1), leaves)
                .isEmpty()) {
            update("insert into audit_given (leaves) values (?)", leaves);
        }
    }

    /** Public keys by their fingerprint. */
    public Map<String, String> keys() throws SQLException {
        var keys = new HashMap<String, String>();
        query("select id, public_key from audit_key", row -> keys.put(row.getString(1), row.getString(2)));
        return keys;
    }

    public void addKey(String id, String publicKey) throws SQLException {
        if (!keys().containsKey(id)) {
            update("insert into audit_key (id, public_key) values (?, ?)", id, publicKey);
        }
    }

    /** Leaves and their entries from a place on. */
    public List<Leaf> leaves(long from, int limit) throws SQLException {
        return leaves("l.place >= ? order by l.place fetch first " + limit + " rows only", from);
    }

    public Optional<Leaf> leafOf(long entry) throws SQLException {
        return leaves("l.entry = ?", entry).stream().findFirst();
    }

    public Optional<Leaf> leafAt(long place) throws SQLException {
        return leaves("l.place = ?", place).stream().findFirst();
    }

    public Optional<EntryRow> entry(long id) throws SQLException {
        return query("select " + EntryRow.SELECTED + " from audit_entry e where e.id = ?", EntryRow::read, id).stream()
                .findFirst();
    }

    public boolean isPending(long entry) throws SQLException {
        return !query("select id from audit_pending where id = ?", row -> row.getLong(1), entry)
                .isEmpty();
    }

    /** Entries that were neither sealed nor wait for it. */
    public List<Long> strays(int limit) throws SQLException {
        return query(
                "select e.id from audit_entry e left join audit_leaf l on l.entry = e.id left join audit_pending p"
                        + " on p.id = e.id where l.entry is null and p.id is null fetch first " + limit + " rows only",
                row -> row.getLong(1));
    }

    @Override
    public byte[] node(int level, long place) {
        return known.computeIfAbsent(level + "/" + place, key -> {
            try {
                var hash = level == 0
                        ? query("select hash from audit_leaf where place = ?", row -> row.getString(1), place)
                        : query(
                                "select hash from audit_node where level = ? and place = ?",
                                row -> row.getString(1),
                                level,
                                place);
                if (hash.isEmpty()) {
                    throw new NodeMissing(level, place);
                }
                return Hashes.bytes(hash.get(0).strip());
            } catch (SQLException e) {
                throw new Database.Failed(e);
            }
        });
    }

    /** Somebody took a part of the tree away. */
    public static final class NodeMissing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NodeMissing(int level, long place) {
            super("the audit's tree has no node " + place + " of level " + level);
        }
    }

    private List<Leaf> leaves(String condition, Object... values) throws SQLException {
        return query(
                "select l.place, l.entry, l.hash, " + EntryRow.SELECTED
                        + " from audit_leaf l left join audit_entry e on e.id = l.entry where " + condition,
                row -> new Leaf(row.getLong("place"), row.getLong("entry"), row.getString("hash"), row(row)),
                values);
    }

    private List<SignedHead> heads(String tail, Object... values) throws SQLException {
        return query(
                "select leaves, root, signed_at, key_id, signature from audit_head " + tail,
                row -> new SignedHead(
                        row.getLong(1),
                        row.getString(2),
                        EntryRow.instant(row.getLong(3)),
                        row.getString(4),
                        row.getString(5)),
                values);
    }

    private static @Nullable EntryRow row(ResultSet row) throws SQLException {
        row.getLong("id");
        return row.wasNull() ? null : EntryRow.read(row);
    }

    @FunctionalInterface
    private interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Values<T> {

        void fill(PreparedStatement statement, T value) throws SQLException;
    }

    private <T> List<T> query(String text, Row<T> row, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(text)) {
            fill(statement, values);
            var all = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(row.read(rows));
                }
            }
            return all;
        }
    }

    private void update(String text, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(text)) {
            fill(statement, values);
            statement.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private <T> void batch(String text, List<T> all, Values<T> values) throws SQLException {
        if (all.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(text)) {
            for (var one : all) {
                values.fill(statement, one);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
