package org.paifang.platform.core.internal.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.function.RefusedFunction;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;

/** Functions as tests want them. */
public final class Functions {

    static final Messages MESSAGES = Messages.beside(Functions.class);

    private Functions() {}

    public static MenuItem item(String id, String path, String group, int order, String permission) {
        return new MenuItem(new ItemId(id), path, "search", group, order, new PermissionId(permission));
    }

    public static FunctionDescriptor descriptor(String id, Set<Edition> editions, MenuItem... items) {
        var permissions = Stream.of("view", "create", "quiet")
                .map(name -> new PermissionId(id + "." + name))
                .toList();
        var settings = List.of(new Setting(id + ".window-days", 365, 1, 1000));
        return new FunctionDescriptor(new FunctionId(id), editions, List.of(items), permissions, settings);
    }

    /** A function of all editions with an item {@code list} at the path. */
    public static PlatformFunction at(String id, String path) {
        return of(descriptor(id, EnumSet.allOf(Edition.class), item(id + ".list", path, "orders", 10, id + ".view")));
    }

    static PlatformFunction of(FunctionDescriptor descriptor) {
        return of(descriptor, MESSAGES);
    }

    static PlatformFunction of(FunctionDescriptor descriptor, Messages messages) {
        return new PlatformFunction() {
            @Override
            public FunctionDescriptor descriptor() {
                return descriptor;
            }

            @Override
            public Messages messages() {
                return messages;
            }
        };
    }

    static Candidate candidate(long key, PlatformFunction function) {
        return new Candidate(key, "bundle" + key, "1.0." + key, Candidate.read(function));
    }

    /** A registry of these, each from a bundle of its own. */
    public static FunctionRegistry registry(FunctionDescriptor... descriptors) {
        var catalog = Catalog.empty(nobody -> Optional.empty());
        for (var i = 0; i < descriptors.length; i++) {
            catalog = catalog.with(candidate(i, of(descriptors[i])));
        }
        var all = catalog;
        return new FunctionRegistry() {
            @Override
            public List<InstalledFunction> installed() {
                return all.installed();
            }

            @Override
            public Optional<InstalledFunction> find(FunctionId id) {
                return all.find(id);
            }

            @Override
            public Optional<MenuItem> itemAt(String path) {
                return all.itemAt(path);
            }

            @Override
            public List<RefusedFunction> refused() {
                return all.refused();
            }
        };
    }
}
