package org.paifang.platform.lifecycle.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.lifecycle.FunctionTrial;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.api.store.MigrationFailures;
import org.paifang.platform.api.store.Migrations;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.check.Declaration;
import org.paifang.platform.lifecycle.internal.osgi.Bundles;
import org.paifang.platform.lifecycle.internal.osgi.Components;
import org.paifang.platform.lifecycle.internal.osgi.Inside;
import org.paifang.platform.lifecycle.internal.text.Words;

/**
 * Starts a version beside what serves, and proves it: it is what it declares, its tables are there, everything it is made
 * of came up, each of its views can be made.
 */
final class Staging {

    private static final long PAUSE_MILLIS = 20;

    private final Bundles bundles;
    private final FunctionRegistry registry;
    private final Components components;
    private final Inside inside;
    private final MigrationFailures migrations;
    private final Supplier<List<FunctionTrial>> trials;

    Staging(
            Bundles bundles,
            FunctionRegistry registry,
            Components components,
            Inside inside,
            MigrationFailures migrations,
            Supplier<List<FunctionTrial>> trials) {
        this.bundles = bundles;
        this.registry = registry;
        this.components = components;
        this.inside = inside;
        this.migrations = migrations;
        this.trials = trials;
    }

    /** Starts it, and returns when it can serve; gives the reason if it cannot, or not in time. */
    Optional<Reason> prove(Bundle bundle, Declaration declared, Duration most) throws InterruptedException {
        var end = System.nanoTime() + most.toNanos();
        try {
            bundles.start(bundle, most);
        } catch (Bundles.Failed e) {
            return Optional.of(e.reason());
        }
        while (true) {
            var failure = failure(bundle, declared);
            if (failure.isPresent()) {
                return failure;
            }
            var waiting = waiting(bundle, declared);
            if (waiting instanceof FunctionTrial.Result.Passed) {
                return Optional.empty();
            }
            if (waiting instanceof FunctionTrial.Result.Failed failed) {
                return Optional.of(failed.why());
            }
            if (System.nanoTime() > end) {
                var what = ((FunctionTrial.Result.Waiting) waiting).forWhat();
                return Optional.of(Reason.of("lifecycle.stage.late", most.toSeconds(), what));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private Optional<Reason> failure(Bundle bundle, Declaration declared) {
        return components
                .failure(bundle)
                .or(() -> migrations.current().stream()
                        .filter(one -> one.bundle().equals(declared.bundle()))
                        .map(one -> Reason.of("lifecycle.stage.tables", Words.detail(one.why())))
                        .findFirst())
                .or(() -> registry.refused().stream()
                        .filter(one -> one.bundle().equals(declared.bundle())
                                && one.version().equals(declared.version()))
                        .map(one -> Reason.of("lifecycle.stage.not-taken", Words.detail(one.why())))
                        .findFirst());
    }

    private FunctionTrial.Result waiting(Bundle bundle, Declaration declared) {
        var present = registry.versions(declared.function()).stream()
                .filter(one ->
                        one.bundle().equals(declared.bundle()) && one.version().equals(declared.version()))
                .findFirst();
        if (present.isEmpty()) {
            return new FunctionTrial.Result.Waiting(Reason.of("lifecycle.stage.no-descriptor"));
        }
        var difference = difference(declared, present.get());
        if (difference != null) {
            return new FunctionTrial.Result.Failed(difference);
        }
        if (gives(bundle, Migrations.class) && !gives(bundle, Migrated.class)) {
            return new FunctionTrial.Result.Waiting(Reason.of("lifecycle.stage.no-tables"));
        }
        var unsatisfied = components.waiting(bundle);
        if (unsatisfied.isPresent()) {
            return new FunctionTrial.Result.Waiting(unsatisfied.get());
        }
        var ill = inside.ill(bundle);
        if (ill.isPresent()) {
            return new FunctionTrial.Result.Waiting(Reason.of("lifecycle.stage.ill", ill.get()));
        }
        for (var trial : trials.get()) {
            var result = trial.tryOut(present.get());
            if (!(result instanceof FunctionTrial.Result.Passed)) {
                return result;
            }
        }
        return new FunctionTrial.Result.Passed();
    }

    private static boolean gives(Bundle bundle, Class<?> service) {
        var services = bundle.getRegisteredServices();
        return services != null
                && Arrays.stream(services)
                        .flatMap(one -> Arrays.stream((String[]) one.getProperty(Constants.OBJECTCLASS)))
                        .anyMatch(service.getName()::equals);
    }

    /** What it says of itself now, against what its manifest said. */
    static @Nullable Reason difference(Declaration declared, InstalledFunction function) {
        var descriptor = function.descriptor();
        var items = new HashMap<>(declared.items());
        var differences = new ArrayList<Reason>();
        for (var item : descriptor.items()) {
            var path = items.remove(item.id());
            if (path == null) {
                differences.add(
                        Reason.of("lifecycle.differs.item-undeclared", item.id().value()));
            } else if (!path.equals(item.path())) {
                differences.add(Reason.of("lifecycle.differs.path", item.id().value(), item.path(), path));
            }
        }
        items.keySet().forEach(item -> differences.add(Reason.of("lifecycle.differs.item-absent", item.value())));
        var permissions = new HashSet<>(declared.permissions());
        for (var permission : descriptor.permissions()) {
            if (!permissions.remove(permission)) {
                differences.add(Reason.of("lifecycle.differs.permission-undeclared", permission.value()));
            }
        }
        permissions.forEach(one -> differences.add(Reason.of("lifecycle.differs.permission-absent", one.value())));
        if (!descriptor.editions().equals(declared.editions())) {
            differences.add(
                    Reason.of("lifecycle.differs.editions", names(descriptor.editions()), names(declared.editions())));
        }
        return Words.list(differences)
                .map(all -> Reason.of("lifecycle.differs", all))
                .orElse(null);
    }

    private static String names(Set<Edition> editions) {
        return editions.stream().map(Edition::name).sorted().collect(Collectors.joining(", "));
    }
}
