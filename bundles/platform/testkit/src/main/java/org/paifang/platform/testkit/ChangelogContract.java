package org.paifang.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paifang.platform.api.store.Migrations;

/** What every bundle with tables keeps; each has a test that calls {@link #verify}. */
public final class ChangelogContract {

    private static final Set<String> PLATFORM =
            Set.of("store_changelogs", "databasechangelog", "databasechangeloglock");

    private ChangelogContract() {}

    /**
     * Fails unless the changelog makes the same tables on every database, can be brought in again, and every table's
     * name begins with the owner and an underscore.
     */
    public static void verify(Migrations migrations) {
        var prefix = migrations.owner().replace('-', '_') + "_";
        List<String> first = null;
        for (var kind : Databases.values()) {
            try (var database = kind.open()) {
                database.migrate(migrations).migrate(migrations);
                var tables = tables(database);
                assertThat(tables)
                        .as("tables of %s on %s", migrations.owner(), kind)
                        .allSatisfy(table -> assertThat(table).startsWith(prefix));
                assertThat(tables).as("tables on %s", kind).isEqualTo(first == null ? tables : first);
                first = tables;
            }
        }
    }

    /** The tables of a database but the platform's own, by lower-case name. */
    static List<String> tables(TestDatabase database) {
        try (var connection = database.dataSource().getConnection()) {
            var names = names(connection);
            names.removeAll(PLATFORM);
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        var types = new String[] {"TABLE"};
        try (var rows = connection.getMetaData().getTables(null, connection.getSchema(), null, types)) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        names.sort(null);
        return names;
    }
}
