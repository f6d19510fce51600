package org.paifang.platform.shell.internal.domain;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Caller;

/** Finds out what an address leads to. Remembers the titles of what was here, to name it when it has gone. */
public final class Destinations {

    private final FunctionRegistry registry;
    private final AccessPolicy policy;
    private final BiPredicate<InstalledFunction, ItemId> hasView;
    private final Map<String, Title> seen = new ConcurrentHashMap<>();

    /** {@code hasView} says whether the function's bundle has brought a view for its item. */
    public Destinations(
            FunctionRegistry registry, AccessPolicy policy, BiPredicate<InstalledFunction, ItemId> hasView) {
        this.registry = registry;
        this.policy = policy;
        this.hasView = hasView;
    }

    public Destination of(Caller caller, Address address) {
        var item = registry.itemAt(address.path(), caller.merchant());
        var function = item.flatMap(found -> registry.find(found.id().function(), caller.merchant()));
        if (item.isEmpty() || function.isEmpty()) {
            var title = seen.get(address.path());
            return title == null ? new Destination.Unknown() : new Destination.Away(title);
        }
        return of(caller, address, function.get(), item.get());
    }

    /** The function and the item of an id, if the caller may open it now. */
    public Optional<MenuItem> open(Caller caller, ItemId id) {
        return registry.find(id.function(), caller.merchant())
                .flatMap(function -> function.descriptor().items().stream()
                        .filter(item -> item.id().equals(id))
                        .findFirst())
                .filter(item -> policy.decide(caller, id).allowed());
    }

    /** Keeps in mind what is here now. */
    public void remember() {
        for (var function : registry.installed()) {
            for (var item : function.descriptor().items()) {
                seen.put(item.path(), Title.of(function, item));
            }
        }
    }

    private Destination of(Caller caller, Address address, InstalledFunction function, MenuItem item) {
        var title = Title.of(function, item);
        seen.put(item.path(), title);
        var verdict = policy.decide(caller, item.id()).verdict();
        if (verdict == Verdict.NOT_INSTALLED) {
            return new Destination.Away(title);
        }
        if (verdict != Verdict.ALLOWED) {
            return new Destination.Closed(title, verdict);
        }
        return hasView.test(function, item.id())
                ? new Destination.Show(function, item, address.rest())
                : new Destination.Away(title);
    }
}
