package org.paifang.platform.store.internal.migration;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Brings the database up to changelogs, one at a time. Liquibase's history knows the changes by their owner; its lock
 * keeps two nodes apart.
 */
public final class Migrator {

    private final DataSource database;

    public Migrator(DataSource database) {
        this.database = database;
    }

    /**
     * Brings the database up to a changelog.
     *
     * @return whether Liquibase had to look; {@code false} if this very changelog was brought in before
     * @throws MigrationFailed with a sentence for the administrator
     */
    public synchronized boolean migrate(Changelog changelog) {
        var hash = changelog.hash();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(true);
            var known = new KnownChangelogs(connection);
            if (!hash.isEmpty() && known.has(changelog, hash)) {
                return false;
            }
            update(changelog, connection);
            known.put(changelog, hash);
            return true;
        } catch (SQLException e) {
            throw new MigrationFailed("the tables of " + changelog.owner() + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** Leaves the connection as it was, whatever Liquibase did with it. */
    private static void update(Changelog changelog, Connection connection) throws SQLException {
        try {
            LiquibaseRun.update(changelog, connection);
        } finally {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
