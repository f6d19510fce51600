package org.paifang.functions.services.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.services.internal.domain.Offers;
import org.paifang.functions.services.internal.domain.ServiceDesk;
import org.paifang.functions.services.internal.domain.ServiceRights;
import org.paifang.functions.services.internal.view.ServicesView;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.profile.ProfileArchive;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Brings the page of services to apply for. */
@org.osgi.service.component.annotations.Component
public final class ServicesContribution implements ViewContribution {

    private final ServiceDesk desk;
    private final ServicePages pages;

    @Activate
    public ServicesContribution(
            @Reference AccessPolicy access,
            @Reference FunctionRegistry functions,
            @Reference Directory directory,
            @Reference ProfileArchive profiles,
            @Reference Approvals approvals,
            @Reference ServicePages pages) {
        this.desk = new ServiceDesk(access, new Offers(functions, directory, profiles), approvals);
        this.pages = pages;
    }

    @Override
    public ItemId item() {
        return ServiceRights.APPLY_ITEM;
    }

    @Override
    public Component create(ViewSession session) {
        return new ServicesView(desk, pages.open(), session);
    }
}
