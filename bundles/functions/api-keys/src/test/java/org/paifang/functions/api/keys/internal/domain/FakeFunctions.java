package org.paifang.functions.api.keys.internal.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paifang.functions.api.keys.internal.ApiKeysFunction;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.RefusedFunction;
import org.paifang.platform.api.identity.Edition;

/** {@code shop}, which has resources and calls its permissions as this function's own messages do, and {@code page}. */
public final class FakeFunctions implements FunctionRegistry {

    public static final FunctionId SHOP = new FunctionId("shop");
    public static final PermissionId SHOP_VIEW = new PermissionId("shop.view");
    public static final PermissionId SHOP_SELL = new PermissionId("shop.sell");

    @Override
    public List<InstalledFunction> installed() {
        return List.of(
                function(new FunctionId("page"), new PermissionId("page.view")), function(SHOP, SHOP_VIEW, SHOP_SELL));
    }

    private static InstalledFunction function(FunctionId id, PermissionId... permissions) {
        var descriptor = new FunctionDescriptor(id, Set.of(Edition.ONLINE), List.of(), List.of(permissions), List.of());
        return new InstalledFunction(descriptor, new ApiKeysFunction().messages(), id.value(), "1.0.0");
    }

    @Override
    public Optional<InstalledFunction> find(FunctionId id) {
        return installed().stream()
                .filter(function -> function.descriptor().id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<MenuItem> itemAt(String path) {
        return Optional.empty();
    }

    @Override
    public List<RefusedFunction> refused() {
        return List.of();
    }
}
