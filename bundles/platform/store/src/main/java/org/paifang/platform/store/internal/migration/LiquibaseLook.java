package org.paifang.platform.store.internal.migration;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.RuntimeEnvironment;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.filter.ChangeSetFilterResult;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.visitor.ChangeSetVisitor;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import org.paifang.platform.api.store.AppliedMigrations;
import org.paifang.platform.api.store.AppliedMigrations.Comparison;

/** Compares a changelog with what was applied of it, as Liquibase would before it runs, and runs nothing. */
final class LiquibaseLook {

    private LiquibaseLook() {}

    /**
     * The connection may be one for reading alone.
     *
     * @throws MigrationFailed with what Liquibase says against it
     */
    static Comparison compare(Changelog changelog, Connection connection) {
        try {
            return WithLiquibase.call(changelog, connection, liquibase -> look(changelog, liquibase));
        } catch (Exception e) {
            throw new MigrationFailed(WithLiquibase.rootMessage(e).strip(), e);
        }
    }

    private static Comparison look(Changelog changelog, Liquibase liquibase) throws LiquibaseException {
        var database = liquibase.getDatabase();
        var parsed = liquibase.getDatabaseChangeLog();
        var changed = changed(parsed, database);
        if (!changed.isEmpty()) {
            return new Comparison.Differs(
                    changed.stream().map(one -> named(changelog, one)).toList());
        }
        parsed.validate(database, new Contexts(), new LabelExpression());
        return new Comparison.Fits();
    }

    private static List<ChangeSet> changed(DatabaseChangeLog parsed, Database database) throws LiquibaseException {
        var applied = database.getRanChangeSetList();
        var changed = new ArrayList<ChangeSet>();
        new ChangeLogIterator(parsed, new DbmsChangeSetFilter(database))
                .run(
                        new ChangeSetVisitor() {
                            @Override
                            public Direction getDirection() {
                                return Direction.FORWARD;
                            }

                            @Override
                            public void visit(
                                    ChangeSet change,
                                    DatabaseChangeLog log,
                                    Database where,
                                    Set<ChangeSetFilterResult> results) {
                                if (applied.stream().anyMatch(ran -> isAnother(change, ran))) {
                                    changed.add(change);
                                }
                            }
                        },
                        new RuntimeEnvironment(database, new Contexts(), new LabelExpression()));
        return changed;
    }

    /** Whether it bears the names of one that was applied and is not that one; some may say that they change. */
    private static boolean isAnother(ChangeSet change, RanChangeSet ran) {
        return !change.shouldRunOnChange()
                && !change.shouldAlwaysRun()
                && ran.getId().equals(change.getId())
                && ran.getAuthor().equals(change.getAuthor())
                && ran.getChangeLog().equals(DatabaseChangeLog.normalizePath(change.getFilePath()))
                && !change.isCheckSumValid(ran.getLastCheckSum());
    }

    private static AppliedMigrations.ChangeSet named(Changelog changelog, ChangeSet change) {
        var file = change.getFilePath().equals(changelog.id()) ? changelog.path() : change.getFilePath();
        return new AppliedMigrations.ChangeSet(file, change.getId(), change.getAuthor());
    }
}
