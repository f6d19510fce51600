package org.paifang.functions.api.keys.internal.domain;

import java.util.List;
import java.util.Set;
import org.paifang.functions.api.keys.internal.ApiKeysFunction;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.testkit.FakeFunctions;

/** {@code shop}, which has resources and calls its permissions as this function's own messages do, beside {@code page}. */
public final class Shop {

    public static final FunctionId ID = new FunctionId("shop");
    public static final PermissionId VIEW = new PermissionId("shop.view");
    public static final PermissionId SELL = new PermissionId("shop.sell");

    private Shop() {}

    public static FakeFunctions functions() {
        var messages = new ApiKeysFunction().messages();
        return new FakeFunctions()
                .add(function(new FunctionId("page"), new PermissionId("page.view")), messages)
                .add(function(ID, VIEW, SELL), messages);
    }

    private static FunctionDescriptor function(FunctionId id, PermissionId... permissions) {
        return new FunctionDescriptor(id, Set.of(Edition.ONLINE), List.of(), List.of(permissions), List.of());
    }
}
