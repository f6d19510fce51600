package org.paifang.doors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.core.internal.domain.Candidate;
import org.paifang.platform.core.internal.domain.Catalog;
import org.paifang.platform.core.internal.domain.CatalogRegistry;
import org.paifang.platform.core.internal.domain.LayeredAccess;
import org.paifang.platform.core.internal.domain.ProfileBook;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeProfiles;

/** The platform's own decision over all functions that are shipped, in whatever world is put into it. */
final class House {

    private static final String PREVIEW = "a preview";

    private final Map<Map<?, ?>, ProfileBook> books = new HashMap<>();
    private final FakeDirectory people = new FakeDirectory();
    private final FunctionRegistry registry;
    private final LayeredAccess decisions;
    private ProfileBook book = ProfileBook.EMPTY;

    /** What functions are given; it remembers what it was asked. */
    final WatchedAccess access;

    House(List<ShippedFunction> functions) {
        var catalog = Catalog.empty(nobody -> Optional.empty());
        for (var i = 0; i < functions.size(); i++) {
            var reading = Candidate.read(functions.get(i).function());
            catalog = catalog.with(new Candidate(i, "bundle" + i, "1.0.0", reading));
        }
        registry = CatalogRegistry.of(catalog);
        decisions = new LayeredAccess(registry, () -> book, people, name -> name.equals(PREVIEW) ? book : null);
        access = new WatchedAccess(decisions);
    }

    void put(World world) {
        people.add(world.merchant()).add(world.operator());
        book = books.computeIfAbsent(world.says(), says -> {
            var configurations = new HashMap<String, Map<String, Object>>();
            world.says().forEach((layer, entries) -> {
                var configuration = new HashMap<String, Object>(entries);
                configuration.put("layer", layer.toString());
                configurations.put("profile " + layer, configuration);
            });
            return ProfileBook.read(configurations);
        });
    }

    static Caller caller(World world, Channel channel) {
        return new Caller(world.id(), channel);
    }

    static Caller previewing(World world) {
        return Caller.previewing(world.id(), PREVIEW);
    }

    AccessPolicy policy() {
        return decisions;
    }

    EffectiveMenu menu() {
        return decisions;
    }

    FunctionRegistry registry() {
        return registry;
    }

    Directory people() {
        return people;
    }

    /** Where services are made that ask here. */
    Workshop workshop() {
        return new Workshop()
                .give(AccessPolicy.class, access)
                .give(EffectiveMenu.class, decisions)
                .give(FunctionRegistry.class, registry)
                .give(Profiles.class, new FakeProfiles())
                .give(Directory.class, people);
    }
}
