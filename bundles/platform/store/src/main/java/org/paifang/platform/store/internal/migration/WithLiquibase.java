package org.paifang.platform.store.internal.migration;

import java.sql.Connection;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.GlobalConfiguration;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.executor.ExecutorService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.ui.LoggerUIService;

/** Gives a changelog into Liquibase's hands, with what Liquibase wants around it. */
final class WithLiquibase {

    /** Silent: what fails is thrown. Held, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger CHATTER = Logger.getLogger("liquibase");

    static {
        CHATTER.setLevel(Level.OFF);
    }

    private WithLiquibase() {}

    /** What is done. */
    @FunctionalInterface
    interface Work<T> {
        T with(Liquibase liquibase) throws LiquibaseException;
    }

    /** Closes nothing: the connection is the caller's. */
    static <T> T call(Changelog changelog, Connection connection, Work<T> work) throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        // Liquibase finds its own parts over the thread's class loader
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        try {
            return Scope.child(settings(changelog), () -> work.with(liquibase(changelog, connection)));
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

    private static Liquibase liquibase(Changelog changelog, Connection connection) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        forgetEarlierRuns();
        var resources = Scope.getCurrentScope().getResourceAccessor();
        var liquibase = new Liquibase(changelog.id(), resources, database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        return liquibase;
    }

    /** Liquibase keeps what it read of a database, and takes the next connection to the same one for it. */
    private static void forgetEarlierRuns() {
        LockServiceFactory.getInstance().resetAll();
        Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .resetAll();
        Scope.getCurrentScope().getSingleton(ExecutorService.class).reset();
    }

    /** What it says at the bottom of a failure. */
    static String rootMessage(Throwable failure) {
        var root = failure;
        for (var cause = failure.getCause(); cause != null && cause != root; cause = cause.getCause()) {
            root = cause;
        }
        return String.valueOf(root.getMessage());
    }
}
