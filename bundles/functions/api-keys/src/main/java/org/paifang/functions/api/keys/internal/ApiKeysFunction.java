package org.paifang.functions.api.keys.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.paifang.functions.api.keys.internal.domain.ApiKeysRights;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;

/** The function {@code api-keys}. */
@Component
public final class ApiKeysFunction implements PlatformFunction {

    @Override
    public FunctionDescriptor descriptor() {
        return new FunctionDescriptor(
                ApiKeysRights.FUNCTION,
                Set.of(Edition.ONLINE, Edition.OFFLINE),
                List.of(new MenuItem(ApiKeysRights.LIST, "api-keys", "key", "services", 60, ApiKeysRights.VIEW)),
                List.of(ApiKeysRights.VIEW, ApiKeysRights.MANAGE),
                List.of());
    }

    @Override
    public Messages messages() {
        return Messages.beside(ApiKeysFunction.class);
    }
}
