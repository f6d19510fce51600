package org.paifang.platform.lifecycle.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.lifecycle.Plan.Difference;
import org.paifang.platform.lifecycle.internal.osgi.Bundles;

/** What has become of a plan, against what it said. */
final class Comparison {

    private final FunctionRegistry registry;
    private final Bundles bundles;

    Comparison(FunctionRegistry registry, Bundles bundles) {
        this.registry = registry;
        this.bundles = bundles;
    }

    /** In what the platform differs from the plan that was just applied; empty if in nothing. */
    Optional<String> difference(Plan plan, Choice after) {
        return after.withdrawn() ? afterRemoval(plan) : afterPut(plan, after);
    }

    private Optional<String> afterRemoval(Plan plan) {
        var function = plan.change().function();
        return registry.find(function)
                .map(found -> "version " + found.version() + " serves still")
                .or(() -> plan.items().vanishes().stream()
                        .map(line -> line.substring(line.lastIndexOf('/') + 1))
                        .filter(path -> registry.itemAt(path)
                                .filter(item -> item.id().function().equals(function))
                                .isPresent())
                        .map(path -> "/" + path + " leads to it still")
                        .findFirst());
    }

    private Optional<String> afterPut(Plan plan, Choice after) {
        var function = plan.change().function();
        var serving =
                after.beside().map(Choice.Beside::version).or(after::version).orElse("");
        var there = registry.versions(function).stream()
                .filter(one -> one.version().equals(serving))
                .findFirst();
        if (there.isEmpty()) {
            return Optional.of("version " + serving + " is not what serves");
        }
        var serves = there.get().descriptor();
        var items = serves.items().stream()
                .collect(Collectors.toMap(item -> item.id().value(), item -> "/" + item.path()));
        var permissions = serves.permissions().stream().map(PermissionId::value).toList();
        return mismatch(
                        "menu",
                        plan.items().becomes(),
                        Difference.between(Map.of(), items).appears())
                .or(() -> mismatch(
                        "permissions",
                        plan.permissions().becomes(),
                        Difference.between(List.of(), permissions).appears()))
                .or(() -> plan.bundles().becomes().stream()
                        .filter(bundle -> !runs(bundle))
                        .map(bundle -> "the bundle " + bundle + " does not run")
                        .findFirst());
    }

    private static Optional<String> mismatch(String what, List<String> planned, List<String> serves) {
        return serves.equals(planned)
                ? Optional.empty()
                : Optional.of("what serves is not what was planned, its " + what + " is " + serves + " instead of "
                        + planned);
    }

    private boolean runs(String bundle) {
        var space = bundle.lastIndexOf(' ');
        return bundles.find(bundle.substring(0, space), bundle.substring(space + 1))
                .filter(found -> (found.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0)
                .isPresent();
    }
}
