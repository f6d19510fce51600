package org.paifang.platform.store.internal.migration;

import static org.paifang.platform.store.internal.migration.WithLiquibase.rootMessage;

import java.sql.Connection;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.core.DerbyDatabase;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.LockServiceFactory;

/** Brings a changelog into the database; loaded when there is something to do. */
final class LiquibaseRun {

    private LiquibaseRun() {}

    static void update(Changelog changelog, Connection connection) {
        try {
            WithLiquibase.call(changelog, connection, LiquibaseRun::run);
        } catch (Exception e) {
            throw new MigrationFailed(
                    "the changelog " + changelog.path() + " of " + changelog.owner() + " failed: " + rootMessage(e)
                            + left(e),
                    e);
        }
    }

    /** Gives how many changes were missing. */
    private static int run(Liquibase liquibase) throws LiquibaseException {
        if (liquibase.getDatabase() instanceof DerbyDatabase embedded) {
            releaseLeftLock(embedded);
        }
        var all = new Contexts();
        var any = new LabelExpression();
        var missing = liquibase.listUnrunChangeSets(all, any).size();
        try {
            liquibase.update(all, any);
        } catch (LiquibaseException e) {
            undo(liquibase, missing - liquibase.listUnrunChangeSets(all, any).size(), e);
            throw e;
        }
        return missing;
    }

    /** Takes back what a changelog did before it failed, so that nothing of it stays. */
    private static void undo(Liquibase liquibase, int done, LiquibaseException failure) {
        if (done == 0) {
            return;
        }
        try {
            liquibase.rollback(done, "", new Contexts(), new LabelExpression());
        } catch (LiquibaseException e) {
            failure.addSuppressed(e);
        }
    }

    /** An embedded database has one process alone, and here one thread: a lock that is there was left by a crash. */
    private static void releaseLeftLock(Database database) throws LiquibaseException {
        var locks = LockServiceFactory.getInstance().getLockService(database);
        if (locks.listLocks().length > 0) {
            locks.forceReleaseLock();
        }
    }

    /** What stays of it, if anything does. */
    private static String left(Exception failure) {
        var suppressed = failure.getSuppressed();
        return suppressed.length == 0
                ? ""
                : "; what it had done before stays, because it cannot be taken back: " + rootMessage(suppressed[0]);
    }
}
