package org.paifang.platform.lifecycle.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.annotations.Designate;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.FunctionSwitch;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.lifecycle.FunctionEngine;
import org.paifang.platform.api.lifecycle.FunctionFailures;
import org.paifang.platform.api.lifecycle.FunctionTrial;
import org.paifang.platform.api.lifecycle.FunctionUse;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.lifecycle.Tasks;
import org.paifang.platform.api.store.AppliedMigrations;
import org.paifang.platform.api.store.MigrationFailures;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.check.ChangelogCheck;
import org.paifang.platform.lifecycle.internal.check.Declaration;
import org.paifang.platform.lifecycle.internal.check.Limits;
import org.paifang.platform.lifecycle.internal.check.PackageCheck;
import org.paifang.platform.lifecycle.internal.check.Signers;
import org.paifang.platform.lifecycle.internal.life.Book;
import org.paifang.platform.lifecycle.internal.life.Journal;
import org.paifang.platform.lifecycle.internal.life.Planner;
import org.paifang.platform.lifecycle.internal.osgi.Bundles;
import org.paifang.platform.lifecycle.internal.osgi.Components;
import org.paifang.platform.lifecycle.internal.osgi.Inside;
import org.paifang.platform.lifecycle.internal.osgi.WorkUnderWay;

/** Puts the engine together and registers what it gives. */
@Component(service = EngineComponent.class, immediate = true, configurationPid = Settings.PID)
@Designate(ocd = Settings.Config.class)
public final class EngineComponent {

    private static final Dictionary<String, Object> NO_PROPERTIES = FrameworkUtil.asDictionary(Map.of());

    private final List<FunctionTrial> trials = new CopyOnWriteArrayList<>();
    private final Uses uses = new Uses();
    private final AuditedJournal records = new AuditedJournal();
    private final WorkUnderWay work = new WorkUnderWay();
    private final QuarantineThread quarantineThread = new QuarantineThread();
    private final HealthWatch health;
    private final List<ServiceRegistration<?>> registrations;
    private @Nullable Drain drain;

    @Activate
    public EngineComponent(
            BundleContext context,
            Settings.Config config,
            @Reference FunctionRegistry registry,
            @Reference FunctionSwitch choices,
            @Reference Directory directory,
            @Reference MigrationFailures migrations,
            @Reference AppliedMigrations applied,
            @Reference ServiceComponentRuntime components) {
        var settings = Settings.of(config);
        var clock = Clock.systemUTC();
        var data = Path.of(context.getProperty("karaf.base"));
        var folder = data.resolve("functions");
        var signers = new Signers(Path.of(context.getProperty("karaf.etc")).resolve("signers"));
        var bundles = new Bundles(context);
        var book = new Book(folder.resolve("functions.properties"));
        var parts = new Components(components);
        var inside = new Inside(context, parts);
        var engine = new Engine(
                new Packages(
                        folder,
                        new PackageCheck(Limits.DEFAULT, signers, settings.unsignedIsAllowed(), clock),
                        new ChangelogCheck(applied),
                        bundles,
                        settings.staging()),
                bundles,
                registry,
                choices,
                book,
                new Journal(folder.resolve("journal.tsv"), records::add),
                made -> new Planner(registry, choices, directory, book, world(made, registry)),
                new Staging(bundles, registry, parts, inside, migrations, () -> trials),
                made -> drain = new Drain(work, uses::in, made, settings.drain(), clock),
                uses,
                new Comparison(registry, happened(bundles, applied)),
                settings,
                clock);
        var quarantine = new Quarantine(engine, settings, clock, quarantineThread);
        this.health = new HealthWatch(engine, inside);
        engine.watchedBy(health, quarantine);
        engine.decide();
        var thread = new Thread(engine::resume, "paifang-functions-resume");
        thread.setDaemon(true);
        thread.start();
        health.begin(settings.health());
        this.registrations = List.of(
                context.registerService(FunctionEngine.class, engine, NO_PROPERTIES),
                context.registerService(FunctionFailures.class, quarantine, NO_PROPERTIES),
                context.registerService(Tasks.class, work, NO_PROPERTIES));
    }

    @Deactivate
    void close() {
        registrations.forEach(ServiceRegistration::unregister);
        quarantineThread.close();
        health.close();
        if (drain != null) {
            drain.close();
        }
    }

    /** Functions are started before there is a database. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setAudit(AuditLog audit) {
        records.to(audit);
    }

    void unsetAudit(AuditLog audit) {
        records.without(audit);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTrial(FunctionTrial trial) {
        trials.add(trial);
    }

    void removeTrial(FunctionTrial trial) {
        trials.remove(trial);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addUse(FunctionUse use) {
        uses.add(use);
    }

    void removeUse(FunctionUse use) {
        uses.remove(use);
    }

    private Comparison.World happened(Bundles bundles, AppliedMigrations applied) {
        return new Comparison.World() {
            @Override
            public Optional<Bundle> bundle(String name, String version) {
                return bundles.find(name, version);
            }

            @Override
            public Set<String> api(String bundle, String version) {
                return uses.api(bundle, version);
            }

            @Override
            public Optional<Set<String>> tables(FunctionId function) {
                return applied.tables(function.value());
            }
        };
    }

    private Planner.World world(Engine engine, FunctionRegistry registry) {
        return new Planner.World() {
            @Override
            public Optional<Declaration> declaration(FunctionId function, String version) {
                return engine.declaration(function, version);
            }

            @Override
            public Set<String> bundles(FunctionId function, String version) {
                return engine.bundles(function, version);
            }

            @Override
            public List<Reason> contradictions(FunctionId function, String version) {
                return engine.contradictions(function, version);
            }

            @Override
            public Set<String> bundlesOfOthers(FunctionId function) {
                return engine.bundlesOfOthers(function);
            }

            @Override
            public Plan.Use use(FunctionId function) {
                var versions = registry.versions(function);
                return new Plan.Use(
                        versions.stream()
                                .mapToInt(one -> uses.openPages(one.bundle(), one.version()))
                                .sum(),
                        uses.favourites(function),
                        uses.waiting(function),
                        versions.stream()
                                .flatMap(one -> engine.bundle(one).stream())
                                .flatMap(bundle -> work.of(bundle).stream())
                                .toList());
            }
        };
    }
}
