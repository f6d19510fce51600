package org.paifang.platform.lifecycle.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.lifecycle.Plan.Difference;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.text.Words;

/** What has become of a plan, against what it said. */
final class Comparison {

    private static final String API = "/api/v1/";

    private final FunctionRegistry registry;
    private final World world;

    /** What there is beside what the registry has. */
    interface World {

        /** A bundle with this name and version, if it is here. */
        Optional<Bundle> bundle(String name, String version);

        /** The paths of the API at which a version answers. */
        Set<String> api(String bundle, String version);

        /** The tables of the function that are there; empty if nobody can say it now. */
        Optional<Set<String>> tables(FunctionId function);
    }

    Comparison(FunctionRegistry registry, World world) {
        this.registry = registry;
        this.world = world;
    }

    /** In what the platform differs from the plan that was just applied; empty if in nothing. */
    Optional<Reason> difference(Plan plan, Choice after) {
        return after.withdrawn() ? afterRemoval(plan) : afterPut(plan, after);
    }

    private Optional<Reason> afterRemoval(Plan plan) {
        var function = plan.change().function();
        return registry.find(function)
                .map(found -> Reason.of("lifecycle.compare.serves-still", found.version()))
                .or(() -> plan.items().vanishes().stream()
                        .map(line -> line.substring(line.lastIndexOf('/') + 1))
                        .filter(path -> registry.itemAt(path)
                                .filter(item -> item.id().function().equals(function))
                                .isPresent())
                        .map(path -> Reason.of("lifecycle.compare.leads-still", "/" + path))
                        .findFirst())
                .or(() -> missingTable(plan));
    }

    private Optional<Reason> afterPut(Plan plan, Choice after) {
        var function = plan.change().function();
        var serving =
                after.beside().map(Choice.Beside::version).or(after::version).orElse("");
        var there = registry.versions(function).stream()
                .filter(one -> one.version().equals(serving))
                .findFirst();
        if (there.isEmpty()) {
            return Optional.of(Reason.of("lifecycle.compare.not-serving", serving));
        }
        var serves = there.get().descriptor();
        var items = serves.items().stream()
                .collect(Collectors.toMap(item -> item.id().value(), item -> "/" + item.path()));
        var permissions = serves.permissions().stream().map(PermissionId::value).toList();
        return mismatch(
                        "lifecycle.compare.menu",
                        plan.items().becomes(),
                        Difference.between(Map.of(), items).appears())
                .or(() -> mismatch(
                        "lifecycle.compare.permissions",
                        plan.permissions().becomes(),
                        Difference.between(List.of(), permissions).appears()))
                .or(() -> mismatch("lifecycle.compare.api", plan.api().becomes(), api(there.get())))
                .or(() -> missingTable(plan))
                .or(() -> plan.bundles().becomes().stream()
                        .filter(bundle -> !runs(bundle))
                        .map(bundle -> Reason.of("lifecycle.compare.bundle-rests", bundle))
                        .findFirst());
    }

    private List<String> api(InstalledFunction serves) {
        return world.api(serves.bundle(), serves.version()).stream()
                .map(path -> API + path)
                .sorted()
                .toList();
    }

    /** Those that come are there, and those that go keep their rows. While the database is away they are as they were. */
    private Optional<Reason> missingTable(Plan plan) {
        var planned = Stream.concat(plan.tables().becomes().stream(), plan.tables().vanishes().stream())
                .toList();
        return planned.isEmpty()
                ? Optional.empty()
                : world.tables(plan.change().function()).flatMap(there -> planned.stream()
                        .filter(table -> !there.contains(table.toLowerCase(Locale.ROOT)))
                        .map(table -> Reason.of("lifecycle.compare.table", table))
                        .findFirst());
    }

    private static Optional<Reason> mismatch(String code, List<String> planned, List<String> serves) {
        return serves.equals(planned) ? Optional.empty() : Optional.of(Reason.of(code, names(serves), names(planned)));
    }

    /** Nothing is a dash. */
    private static String names(List<String> names) {
        return names.isEmpty() ? "–" : Words.detail(String.join(", ", names));
    }

    private boolean runs(String bundle) {
        var space = bundle.lastIndexOf(' ');
        return world.bundle(bundle.substring(0, space), bundle.substring(space + 1))
                .filter(found -> (found.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0)
                .isPresent();
    }
}
