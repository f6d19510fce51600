package org.paifang.platform.store.internal.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.paifang.platform.api.store.AppliedMigrations.Comparison;
import org.paifang.platform.store.Conflicts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the database up to changelogs, one at a time. Liquibase's history knows the changes by their owner; its lock
 * keeps two nodes apart.
 */
public final class Migrator {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);

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

    /** Compares a changelog with what was brought in of its owner, and writes nothing. */
    public synchronized Comparison compare(Changelog changelog) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(true);
            connection.setReadOnly(true);
            try {
                return hasVery(changelog, connection) ? new Comparison.Fits() : look(changelog, connection);
            } finally {
                connection.setReadOnly(false);
            }
        } catch (SQLException | MigrationFailed e) {
            if (Conflicts.isUnreachable(e)) {
                LOG.warn("a changelog of {} cannot be compared while the database is away", changelog.owner(), e);
                return new Comparison.DatabaseAway();
            }
            if (e instanceof MigrationFailed unreadable) {
                return new Comparison.Unreadable(String.valueOf(unreadable.getMessage()));
            }
            throw new MigrationFailed("what was applied of " + changelog.owner() + " cannot be read", e);
        }
    }

    /** The tables of an owner, by lower-case name; empty if the database is away. */
    public Optional<Set<String>> tables(String owner) {
        var prefix = owner.replace('-', '_') + "_";
        var tables = new TreeSet<String>();
        try (var connection = database.getConnection();
                var rows = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                var name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (name.startsWith(prefix)) {
                    tables.add(name);
                }
            }
            return Optional.of(tables);
        } catch (SQLException e) {
            if (Conflicts.isUnreachable(e)) {
                LOG.warn("the tables of {} cannot be looked at while the database is away", owner, e);
                return Optional.empty();
            }
            throw new MigrationFailed("the tables of " + owner + " cannot be looked at", e);
        }
    }

    /** Whether this very changelog was brought in last. */
    private static boolean hasVery(Changelog changelog, Connection connection) throws SQLException {
        var hash = changelog.hash();
        return !hash.isEmpty()
                && KnownChangelogs.exist(connection)
                && new KnownChangelogs(connection).has(changelog, hash);
    }

    private static Comparison look(Changelog changelog, Connection connection) throws SQLException {
        try {
            return LiquibaseLook.compare(changelog, connection);
        } finally {
            settle(connection);
        }
    }

    /** Leaves the connection as it was, whatever Liquibase did with it. */
    private static void update(Changelog changelog, Connection connection) throws SQLException {
        try {
            LiquibaseRun.update(changelog, connection);
        } finally {
            settle(connection);
        }
    }

    private static void settle(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
