package org.paifang.platform.store.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.platform.api.store.AppliedMigrations;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.api.store.MigrationFailures;
import org.paifang.platform.api.store.Migrations;
import org.paifang.platform.store.internal.migration.Changelog;
import org.paifang.platform.store.internal.migration.MigrationFailed;
import org.paifang.platform.store.internal.migration.Migrator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings in the changelog of every {@link Migrations} service, one after the other on a thread of its own, and says so
 * with {@link Migrated}.
 */
@Component(immediate = true)
public final class MigrationsWhiteboard implements MigrationFailures, AppliedMigrations {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationsWhiteboard.class);

    /** For the changelog under way when the platform stops. */
    private static final long LONGEST_END_SECONDS = 20;

    /** What became of a changelog: the announcement, or the failure. */
    private record Fate(
            @Nullable ServiceRegistration<Migrated> announced,
            @Nullable Failure failure) {}

    private record Announcement(String owner) implements Migrated {}

    private final Migrator migrator;
    private final ThreadPoolExecutor worker;
    private final long longestEndSeconds;
    private volatile boolean stopped;

    /** Guarded by itself; a service that left meanwhile is not in it. */
    private final Map<ServiceReference<Migrations>, @Nullable Fate> fates = new HashMap<>();

    @Activate
    public MigrationsWhiteboard(@Reference(target = "(osgi.jndi.service.name=main)") DataSource database) {
        this(database, LONGEST_END_SECONDS);
    }

    MigrationsWhiteboard(DataSource database, long longestEndSeconds) {
        this.longestEndSeconds = longestEndSeconds;
        this.migrator = new Migrator(database);
        this.worker = new ThreadPoolExecutor(
                1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> new Thread(work, "paifang-migrations"));
        this.worker.allowCoreThreadTimeOut(true);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(Migrations migrations, ServiceReference<Migrations> reference) {
        synchronized (fates) {
            fates.put(reference, null);
        }
        worker.execute(() -> bring(migrations, reference));
    }

    void remove(ServiceReference<Migrations> reference) {
        Fate fate;
        synchronized (fates) {
            fate = fates.remove(reference);
        }
        withdraw(fate);
    }

    /** The changelog under way is brought to its end while its database is still there; the next start has the rest. */
    @Deactivate
    void stop() throws InterruptedException {
        stopped = true;
        worker.shutdown();
        var left = worker.getQueue().size();
        worker.getQueue().clear();
        if (left > 0) {
            LOG.info("{} changelogs are left for the next start", left);
        }
        if (!awaitEnd(longestEndSeconds)) {
            LOG.warn("a changelog is not at its end {} s after the stop was asked for", longestEndSeconds);
        }
        List<@Nullable Fate> all;
        synchronized (fates) {
            all = List.copyOf(
                    fates.values().stream().filter(fate -> fate != null).toList());
            fates.clear();
        }
        all.forEach(MigrationsWhiteboard::withdraw);
    }

    boolean awaitEnd(long seconds) throws InterruptedException {
        return worker.awaitTermination(seconds, TimeUnit.SECONDS);
    }

    @Override
    public List<Failure> current() {
        synchronized (fates) {
            return fates.values().stream()
                    .flatMap(fate -> fate == null || fate.failure() == null ? null : List.of(fate.failure()).stream())
                    .sorted(Comparator.comparing(Failure::owner))
                    .toList();
        }
    }

    @Override
    public Comparison compare(String owner, String changelog, Files files) {
        return migrator.compare(new Changelog(owner, changelog, files));
    }

    @Override
    public Optional<Set<String>> tables(String owner) {
        return migrator.tables(owner);
    }

    private void bring(Migrations migrations, ServiceReference<Migrations> reference) {
        var began = System.nanoTime();
        var bundle = String.valueOf(reference.getProperty("service.bundleid"));
        var owner = "";
        try {
            owner = migrations.owner();
            var looked = migrator.migrate(Changelog.of(migrations));
            var millis = (System.nanoTime() - began) / 1_000_000;
            LOG.info("tables of {} are {} after {} ms", owner, looked ? "up to date" : "as they were", millis);
            if (!stopped) {
                announce(owner, reference);
            }
        } catch (RuntimeException | LinkageError e) {
            if (stopped) {
                LOG.info("tables of {} are left for the next start: {}", owner, e.toString());
                return;
            }
            var name = nameOf(reference, bundle);
            if (settle(reference, new Fate(null, new Failure(owner, name, sentence(e))))) {
                LOG.error("tables of {} (bundle {}) cannot be had, whoever needs them will not start", owner, name, e);
            } else {
                LOG.info("tables of {} are not wanted any more, bundle {} has left: {}", owner, name, e.toString());
            }
        }
    }

    /** In the bundle's own name: another version of it waits for its own tables. */
    private void announce(String owner, ServiceReference<Migrations> reference) {
        var bundle = reference.getBundle();
        var its = bundle == null ? null : bundle.getBundleContext();
        if (its == null) {
            return; // it left meanwhile
        }
        var properties = FrameworkUtil.asDictionary(Map.of(Migrated.OWNER, owner));
        var registration = its.registerService(Migrated.class, new Announcement(owner), properties);
        var fate = new Fate(registration, null);
        if (!settle(reference, fate)) {
            withdraw(fate);
        }
    }

    private boolean settle(ServiceReference<Migrations> reference, Fate fate) {
        synchronized (fates) {
            if (!fates.containsKey(reference)) {
                return false;
            }
            fates.put(reference, fate);
            return true;
        }
    }

    private static void withdraw(@Nullable Fate fate) {
        if (fate != null && fate.announced() != null) {
            try {
                fate.announced().unregister();
            } catch (IllegalStateException gone) {
                LOG.debug("a bundle that stopped took its sign with it", gone);
            }
        }
    }

    private static String nameOf(ServiceReference<Migrations> reference, String otherwise) {
        var bundle = reference.getBundle();
        return bundle == null ? otherwise : bundle.getSymbolicName();
    }

    private static String sentence(Throwable failure) {
        return failure instanceof MigrationFailed ? String.valueOf(failure.getMessage()) : failure.toString();
    }
}
