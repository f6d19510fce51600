package org.paifang.samples.promotions.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;
import org.paifang.samples.promotions.internal.domain.PromotionsRights;

/** What the function says of itself. */
@Component
public final class PromotionsFunction implements PlatformFunction {

    @Override
    public FunctionDescriptor descriptor() {
        return new FunctionDescriptor(
                PromotionsRights.FUNCTION,
                Set.of(Edition.ONLINE, Edition.OFFLINE),
                List.of(new MenuItem(
                        PromotionsRights.CAMPAIGNS, "campaigns", "gift", "services", 50, PromotionsRights.VIEW)),
                List.of(PromotionsRights.VIEW, PromotionsRights.EDIT),
                List.of());
    }

    @Override
    public Messages messages() {
        return Messages.beside(PromotionsFunction.class);
    }
}
