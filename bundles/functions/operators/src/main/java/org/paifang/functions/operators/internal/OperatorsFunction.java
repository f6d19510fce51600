package org.paifang.functions.operators.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.paifang.functions.operators.internal.domain.OperatorRights;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;

/** What the function says of itself. */
@Component
public final class OperatorsFunction implements PlatformFunction {

    private static final String GROUP = "settings";

    @Override
    public FunctionDescriptor descriptor() {
        return new FunctionDescriptor(
                new FunctionId("operators"),
                Set.of(Edition.ONLINE, Edition.OFFLINE, Edition.BANK),
                List.of(
                        new MenuItem(OperatorRights.LIST_ITEM, "operators", "users", GROUP, 810, OperatorRights.VIEW),
                        new MenuItem(OperatorRights.ROLES_ITEM, "roles", "key", GROUP, 820, OperatorRights.VIEW),
                        new MenuItem(
                                OperatorRights.COUNTERS_ITEM, "counters", "shop", GROUP, 830, OperatorRights.VIEW)),
                List.of(
                        OperatorRights.VIEW,
                        OperatorRights.CHANGE,
                        OperatorRights.LOCK,
                        OperatorRights.COUNTERS,
                        OperatorRights.APPROVE),
                List.of());
    }

    @Override
    public Messages messages() {
        return Messages.beside(OperatorsFunction.class);
    }
}
