package org.paifang.bank.merchants.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.paifang.bank.merchants.internal.domain.MerchantRights;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;

/** The function {@code merchants}. */
@Component
public final class MerchantsFunction implements PlatformFunction {

    @Override
    public FunctionDescriptor descriptor() {
        return new FunctionDescriptor(
                MerchantRights.FUNCTION,
                Set.of(Edition.BANK),
                List.of(
                        new MenuItem(MerchantRights.LIST_ITEM, "merchants", "shop", "bank", 10, MerchantRights.VIEW),
                        new MenuItem(
                                MerchantRights.APPLICATIONS_ITEM,
                                "applications",
                                "clipboard-text",
                                "bank",
                                20,
                                MerchantRights.REVIEW)),
                List.of(
                        MerchantRights.VIEW,
                        MerchantRights.EDIT,
                        MerchantRights.STATE,
                        MerchantRights.CONTRACT,
                        MerchantRights.REVIEW,
                        MerchantRights.ACTIVATE,
                        MerchantRights.EXPORT,
                        MerchantRights.APPROVE),
                List.of());
    }

    @Override
    public Messages messages() {
        return Messages.beside(MerchantsFunction.class);
    }
}
