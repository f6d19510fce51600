package org.paifang.itests;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** What stands in the tables: how many rows, and a sum over all of their contents. */
record Rows(Map<String, String> byTable) {

    private static final long QUIET_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 120_000;

    /** When what is waited for is there and nothing has changed for a while. */
    static Rows settled(DataSource source, ByItself byItself, Predicate<Rows> expected) throws Exception {
        var end = System.currentTimeMillis() + LONGEST_MILLIS;
        var before = read(source, byItself);
        while (System.currentTimeMillis() < end) {
            Thread.sleep(QUIET_MILLIS);
            var now = read(source, byItself);
            if (now.equals(before) && expected.test(now)) {
                return now;
            }
            before = now;
        }
        throw new AssertionError("the tables do not come to rest, or what was waited for is not written");
    }

    /** Whether each of these tables is not as it is here. */
    Predicate<Rows> differing(Set<String> tables) {
        return now -> now.differences(this).keySet().containsAll(tables);
    }

    /** The tables that are not as they were. */
    Map<String, String> differences(Rows before) {
        var different = new TreeMap<String, String>();
        byTable.forEach((table, now) -> {
            var was = before.byTable().getOrDefault(table, "not there");
            if (!was.equals(now)) {
                different.put(table, was + " -> " + now);
            }
        });
        return different;
    }

    /**
     * What the platform writes without being asked.
     *
     * @param tables of which nothing is read
     * @param contents of which rows are counted alone
     */
    record ByItself(Set<String> tables, Set<String> contents) {}

    /** Of all tables that people write. */
    static Rows read(DataSource source, ByItself byItself) throws SQLException {
        var rows = new TreeMap<String, String>();
        try (var connection = source.getConnection()) {
            var tables = new TreeMap<String, String>();
            try (var found = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
                while (found.next()) {
                    tables.put(found.getString("TABLE_NAME"), found.getString("TABLE_SCHEM"));
                }
            }
            for (var table : tables.keySet()) {
                if (!byItself.tables().contains(table)) {
                    try (var statement = connection.createStatement();
                            var all = statement.executeQuery(
                                    "select * from \"" + tables.get(table) + "\".\"" + table + "\"")) {
                        var columns = all.getMetaData().getColumnCount();
                        var count = 0;
                        var sum = 0L;
                        while (all.next()) {
                            var row = 7L;
                            for (var column = 1; column <= columns; column++) {
                                row = 31 * row
                                        + String.valueOf(all.getString(column)).hashCode();
                            }
                            count++;
                            // in whatever order they come
                            sum += row * row;
                        }
                        rows.put(
                                table,
                                count + " rows, sum " + (byItself.contents().contains(table) ? "not read" : sum));
                    }
                }
            }
        }
        return new Rows(rows);
    }
}
