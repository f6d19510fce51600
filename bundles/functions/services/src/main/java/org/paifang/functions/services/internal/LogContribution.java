package org.paifang.functions.services.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.services.internal.domain.LogDesk;
import org.paifang.functions.services.internal.domain.ServiceRights;
import org.paifang.functions.services.internal.view.LogView;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.audit.AuditTrail;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Brings the page of the merchant's own log. */
@org.osgi.service.component.annotations.Component
public final class LogContribution implements ViewContribution {

    private final LogDesk desk;
    private final FunctionRegistry functions;

    @Activate
    public LogContribution(
            @Reference AccessPolicy access,
            @Reference AuditTrail trail,
            @Reference Directory directory,
            @Reference FunctionRegistry functions) {
        this.desk = new LogDesk(access, trail, directory);
        this.functions = functions;
    }

    @Override
    public ItemId item() {
        return ServiceRights.LOG_ITEM;
    }

    @Override
    public Component create(ViewSession session) {
        return new LogView(desk, functions, session);
    }
}
