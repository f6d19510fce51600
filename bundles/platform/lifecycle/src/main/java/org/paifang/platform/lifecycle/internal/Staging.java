package org.paifang.platform.lifecycle.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.lifecycle.FunctionHealth;
import org.paifang.platform.api.lifecycle.FunctionTrial;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.api.store.MigrationFailures;
import org.paifang.platform.api.store.Migrations;
import org.paifang.platform.lifecycle.internal.check.Declaration;
import org.paifang.platform.lifecycle.internal.osgi.Bundles;
import org.paifang.platform.lifecycle.internal.osgi.Components;
import org.paifang.platform.lifecycle.internal.osgi.Inside;

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
    Optional<String> prove(Bundle bundle, Declaration declared, Duration most) throws InterruptedException {
        var end = System.nanoTime() + most.toNanos();
        try {
            bundles.start(bundle, most);
        } catch (Bundles.Failed e) {
            return Optional.of(e.sentence() + ".");
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
                return Optional.of("it was not ready within " + most.toSeconds() + " s: " + what);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private Optional<String> failure(Bundle bundle, Declaration declared) {
        return components
                .failure(bundle)
                .or(() -> migrations.current().stream()
                        .filter(one -> one.bundle().equals(declared.bundle()))
                        .map(one -> "its tables cannot be had: " + one.why())
                        .findFirst())
                .or(() -> registry.refused().stream()
                        .filter(one -> one.bundle().equals(declared.bundle())
                                && one.version().equals(declared.version()))
                        .map(one -> "the platform does not take it: " + one.why())
                        .findFirst());
    }

    private FunctionTrial.Result waiting(Bundle bundle, Declaration declared) {
        var present = registry.versions(declared.function()).stream()
                .filter(one ->
                        one.bundle().equals(declared.bundle()) && one.version().equals(declared.version()))
                .findFirst();
        if (present.isEmpty()) {
            return new FunctionTrial.Result.Waiting("it does not describe itself");
        }
        var difference = difference(declared, present.get());
        if (difference != null) {
            return new FunctionTrial.Result.Failed(difference);
        }
        if (gives(bundle, Migrations.class) && !gives(bundle, Migrated.class)) {
            return new FunctionTrial.Result.Waiting("its tables are not there");
        }
        var unsatisfied = components.waiting(bundle);
        if (unsatisfied.isPresent()) {
            return new FunctionTrial.Result.Waiting(unsatisfied.get());
        }
        if (inside.health(bundle) instanceof FunctionHealth.Health.Ill ill) {
            return new FunctionTrial.Result.Waiting("it is not well: " + ill.why());
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
    static @Nullable String difference(Declaration declared, InstalledFunction function) {
        var descriptor = function.descriptor();
        var items = new HashMap<>(declared.items());
        var differences = new ArrayList<String>();
        for (var item : descriptor.items()) {
            var path = items.remove(item.id());
            if (path == null) {
                differences.add("the item " + item.id() + " is not declared");
            } else if (!path.equals(item.path())) {
                differences.add("the item " + item.id() + " has the path " + item.path() + ", not " + path);
            }
        }
        items.keySet().forEach(item -> differences.add("the item " + item + " is declared and not there"));
        var permissions = new HashSet<>(declared.permissions());
        for (var permission : descriptor.permissions()) {
            if (!permissions.remove(permission)) {
                differences.add("the permission " + permission + " is not declared");
            }
        }
        permissions.forEach(one -> differences.add("the permission " + one + " is declared and not there"));
        if (!descriptor.editions().equals(declared.editions())) {
            differences.add("it works in " + descriptor.editions() + ", not in " + declared.editions());
        }
        return differences.isEmpty() ? null : "it is not what its manifest declares: " + String.join("; ", differences);
    }
}
