package org.paifang.platform.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.RefusedFunction;
import org.paifang.platform.api.text.Messages;

/** Functions that come and go when the test says so, one version of each. Not thread-safe. */
public final class FakeFunctions implements FunctionRegistry {

    private final Map<String, InstalledFunction> installed = new TreeMap<>();

    /** The function is here from now on. */
    public FakeFunctions add(FunctionDescriptor descriptor, Messages messages) {
        var id = descriptor.id().value();
        installed.put(id, new InstalledFunction(descriptor, messages, "org.paifang.test." + id, "1.0.0"));
        return this;
    }

    /** It is not here any more. */
    public FakeFunctions remove(FunctionId id) {
        installed.remove(id.value());
        return this;
    }

    @Override
    public List<InstalledFunction> installed() {
        return List.copyOf(installed.values());
    }

    @Override
    public Optional<InstalledFunction> find(FunctionId id) {
        return Optional.ofNullable(installed.get(id.value()));
    }

    @Override
    public Optional<MenuItem> itemAt(String path) {
        return installed.values().stream()
                .flatMap(function -> function.descriptor().items().stream())
                .filter(item -> item.path().equals(path))
                .findFirst();
    }

    @Override
    public List<RefusedFunction> refused() {
        return List.of();
    }
}
