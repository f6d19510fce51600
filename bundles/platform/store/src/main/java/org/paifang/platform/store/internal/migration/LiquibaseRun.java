package org.paifang.platform.store.internal.migration;

import java.sql.Connection;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.GlobalConfiguration;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.executor.ExecutorService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.ui.LoggerUIService;

/** The only class that knows Liquibase; loaded when there is something to do. */
final class LiquibaseRun {

    /** Silent: what fails is thrown. Held, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger CHATTER = Logger.getLogger("liquibase");

    static {
        CHATTER.setLevel(Level.OFF);
    }

    private LiquibaseRun() {}

    static void update(Changelog changelog, Connection connection) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        // Liquibase finds its own parts over the thread's class loader
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        try {
            Scope.child(settings(changelog), () -> run(changelog, connection));
        } catch (Exception e) {
            throw new MigrationFailed(
                    "the changelog " + changelog.path() + " of " + changelog.owner() + " failed: " + rootMessage(e)
                            + left(e),
                    e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Map<String, Object> settings(Changelog changelog) {
        return Map.of(
                Scope.Attr.classLoader.name(),
                Liquibase.class.getClassLoader(),
                Scope.Attr.resourceAccessor.name(),
                new BundleResources(changelog),
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                "liquibase.analytics.enabled",
                false,
                GlobalConfiguration.SHOW_BANNER.getKey(),
                false,
                GlobalConfiguration.CHANGELOGLOCK_POLL_RATE.getKey(),
                1L,
                GlobalConfiguration.CHANGELOGLOCK_WAIT_TIME.getKey(),
                1L);
    }

    private static void run(Changelog changelog, Connection connection) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        forgetEarlierRuns();
        if (database instanceof DerbyDatabase) {
            releaseLeftLock(database);
        }
        var resources = Scope.getCurrentScope().getResourceAccessor();
        // not closed: that would close the connection, which is the caller's
        var liquibase = new Liquibase(changelog.id(), resources, database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        var all = new Contexts();
        var any = new LabelExpression();
        var missing = liquibase.listUnrunChangeSets(all, any).size();
        try {
            liquibase.update(all, any);
        } catch (LiquibaseException e) {
            undo(liquibase, missing - liquibase.listUnrunChangeSets(all, any).size(), e);
            throw e;
        }
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

    /** Liquibase keeps what it read of a database, and takes the next connection to the same one for it. */
    private static void forgetEarlierRuns() {
        LockServiceFactory.getInstance().resetAll();
        Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .resetAll();
        Scope.getCurrentScope().getSingleton(ExecutorService.class).reset();
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

    private static String rootMessage(Throwable failure) {
        var root = failure;
        for (var cause = failure.getCause(); cause != null && cause != root; cause = cause.getCause()) {
            root = cause;
        }
        return String.valueOf(root.getMessage());
    }
}
