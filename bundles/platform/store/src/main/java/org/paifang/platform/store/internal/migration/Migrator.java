package org.paifang.platform.store.internal.migration;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Brings the database up to changelogs, one at a time. Each owner has a change history and a lock of its own, named
 * after it, so owners never wait for, or read, each other's; the lock keeps two nodes apart.
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
            LiquibaseRun.update(changelog, connection);
            connection.setAutoCommit(true);
            known.put(changelog, hash);
            return true;
        } catch (SQLException e) {
            throw new MigrationFailed("the tables of " + changelog.owner() + " cannot be made: " + e.getMessage(), e);
        }
    }
}
