package org.paifang.bank.merchants.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.bank.merchants.internal.domain.MerchantDesk;
import org.paifang.bank.merchants.internal.domain.MerchantRights;
import org.paifang.bank.merchants.internal.view.MerchantsView;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Brings the pages on which merchants are looked at and changed. */
@org.osgi.service.component.annotations.Component
public final class MerchantsContribution implements ViewContribution {

    private final MerchantDesk desk;

    @Activate
    public MerchantsContribution(
            @Reference Office office, @Reference AccessPolicy access, @Reference Approvals approvals) {
        this.desk = office.merchants(access, approvals);
    }

    @Override
    public ItemId item() {
        return MerchantRights.LIST_ITEM;
    }

    @Override
    public Component create(ViewSession session) {
        return new MerchantsView(desk, session);
    }
}
