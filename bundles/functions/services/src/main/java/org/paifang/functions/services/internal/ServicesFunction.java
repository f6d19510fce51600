package org.paifang.functions.services.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.paifang.functions.services.internal.domain.ServiceRights;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;

/** What the function says of itself. */
@Component
public final class ServicesFunction implements PlatformFunction {

    @Override
    public FunctionDescriptor descriptor() {
        return new FunctionDescriptor(
                ServiceRights.FUNCTION,
                Set.of(Edition.ONLINE, Edition.OFFLINE, Edition.BANK),
                List.of(
                        new MenuItem(
                                ServiceRights.APPLY_ITEM, "services", "cart-o", "services", 610, ServiceRights.APPLY),
                        new MenuItem(
                                ServiceRights.CONTRACT_ITEM,
                                "contract",
                                "diploma",
                                "services",
                                620,
                                ServiceRights.VIEW),
                        new MenuItem(
                                ServiceRights.LOG_ITEM,
                                "activity",
                                "clipboard-text",
                                "services",
                                640,
                                ServiceRights.LOG)),
                List.of(ServiceRights.VIEW, ServiceRights.APPLY, ServiceRights.LOG, ServiceRights.DECIDE),
                List.of(ServiceRights.ANSWER_HOURS),
                Set.of(ServiceRights.DECIDE));
    }

    @Override
    public Messages messages() {
        return Messages.beside(ServicesFunction.class);
    }
}
