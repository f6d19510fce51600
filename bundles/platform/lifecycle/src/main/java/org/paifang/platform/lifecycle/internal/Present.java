package org.paifang.platform.lifecycle.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.lifecycle.internal.check.Declaration;
import org.paifang.platform.lifecycle.internal.life.Book;
import org.paifang.platform.lifecycle.internal.osgi.Bundles;

/** Which versions are here, of those that came with the distribution and of those that the book has, and what they declare. */
final class Present {

    private final Packages packages;
    private final Bundles bundles;
    private final FunctionRegistry registry;
    private final Book book;

    /** By version; what a package declares does not change. */
    private final Map<String, Declaration> declarations = new HashMap<>();

    Present(Packages packages, Bundles bundles, FunctionRegistry registry, Book book) {
        this.packages = packages;
        this.bundles = bundles;
        this.registry = registry;
        this.book = book;
    }

    /** All of them, of each function the newest first. */
    List<FunctionVersion> versions() {
        var all = new ArrayList<>(book.versions());
        for (var function : registry.installed()) {
            for (var version : registry.versions(function.descriptor().id())) {
                if (book.find(function.descriptor().id(), version.version()).isEmpty()) {
                    all.add(Running.delivered(version));
                }
            }
        }
        all.sort(Comparator.comparing(FunctionVersion::function)
                .thenComparing(one -> Version.parseVersion(one.version()), Comparator.reverseOrder()));
        return List.copyOf(all);
    }

    Optional<FunctionVersion> known(FunctionId function, String version) {
        return versions().stream()
                .filter(one -> one.function().equals(function) && one.version().equals(version))
                .findFirst();
    }

    /** From the package, or from the manifest of the bundle that is here. */
    synchronized Optional<Declaration> declaration(FunctionId function, String version) {
        var known = known(function, version);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var key = function + "/" + version + "/" + known.get().sha256();
        if (!declarations.containsKey(key)) {
            read(known.get()).ifPresent(declared -> declarations.put(key, declared));
        }
        return Optional.ofNullable(declarations.get(key));
    }

    private Optional<Declaration> read(FunctionVersion version) {
        if (version.delivered()) {
            return bundles.find(version.bundle(), version.version())
                    .map(bundle -> Declaration.read(header(bundle), problem -> {}));
        }
        return packages.declaration(version);
    }

    /** A version's own, and those that it brings along, by name and version. */
    Set<String> bundles(FunctionId function, String version) {
        var all = new TreeSet<String>();
        known(function, version).ifPresent(one -> {
            all.add(one.bundle() + " " + one.version());
            all.addAll(packages.libraries(one));
        });
        return all;
    }

    /** What versions of other functions that run have brought along. */
    Set<String> bundlesOfOthers(FunctionId function) {
        return book.versions().stream()
                .filter(one -> one.state().runs() && !one.function().equals(function))
                .flatMap(one -> packages.libraries(one).stream())
                .collect(Collectors.toSet());
    }

    private static UnaryOperator<@Nullable String> header(Bundle bundle) {
        return name -> bundle.getHeaders().get(name);
    }

    Optional<Bundle> bundle(FunctionVersion version) {
        return bundles.find(version.bundle(), version.version());
    }

    Optional<Bundle> bundle(InstalledFunction function) {
        return bundles.find(function.bundle(), function.version());
    }
}
