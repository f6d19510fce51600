package org.paifang.bank.merchants.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.bank.merchants.internal.domain.ApplicationDesk;
import org.paifang.bank.merchants.internal.domain.MerchantDesk;
import org.paifang.bank.merchants.internal.domain.MerchantRights;
import org.paifang.bank.merchants.internal.view.ApplicationsView;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Brings the pages on which the bank decides about applications. */
@org.osgi.service.component.annotations.Component
public final class ApplicationsContribution implements ViewContribution {

    private final ApplicationDesk applications;
    private final MerchantDesk merchants;

    @Activate
    public ApplicationsContribution(
            @Reference Office office, @Reference AccessPolicy access, @Reference Approvals approvals) {
        this.applications = office.applications(access, approvals);
        this.merchants = office.merchants(access, approvals);
    }

    @Override
    public ItemId item() {
        return MerchantRights.APPLICATIONS_ITEM;
    }

    @Override
    public Component create(ViewSession session) {
        return new ApplicationsView(applications, merchants, session);
    }
}
