package org.paifang.platform.store.internal.migration;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Which changelog of an owner the database was last brought up to, by its hash: if it is the same, Liquibase need not
 * even be loaded, which is most of a warm start. Forgetting a row costs time, never truth.
 */
final class KnownChangelogs {

    private final Connection connection;

    /** Makes the table if it is not there. */
    KnownChangelogs(Connection connection) throws SQLException {
        this.connection = connection;
        if (!exist(connection)) {
            try (var statement = connection.createStatement()) {
                statement.execute("create table store_changelogs ("
                        + "owner varchar(30) not null primary key, hash varchar(64) not null)");
            }
        }
    }

    boolean has(Changelog changelog, String hash) throws SQLException {
        var sql = "select 1 from store_changelogs where owner = ? and hash = ?";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, changelog.owner());
            query.setString(2, hash);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    void put(Changelog changelog, String hash) throws SQLException {
        try (var update = connection.prepareStatement("update store_changelogs set hash = ? where owner = ?")) {
            update.setString(1, hash);
            update.setString(2, changelog.owner());
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        try (var insert = connection.prepareStatement("insert into store_changelogs (hash, owner) values (?, ?)")) {
            insert.setString(1, hash);
            insert.setString(2, changelog.owner());
            insert.executeUpdate();
        }
    }

    /** Whether there is a table of them. */
    static boolean exist(Connection connection) throws SQLException {
        var meta = connection.getMetaData();
        var name = meta.storesUpperCaseIdentifiers() ? "STORE_CHANGELOGS" : "store_changelogs";
        try (var tables = meta.getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
            return tables.next();
        }
    }
}
