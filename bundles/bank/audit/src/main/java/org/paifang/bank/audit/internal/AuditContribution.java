package org.paifang.bank.audit.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.bank.audit.internal.domain.AuditDesk;
import org.paifang.bank.audit.internal.domain.AuditRights;
import org.paifang.bank.audit.internal.view.AuditView;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.AuditProofs;
import org.paifang.platform.api.audit.AuditTrail;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Brings the pages on which the log is searched, proven and exported. */
@org.osgi.service.component.annotations.Component
public final class AuditContribution implements ViewContribution {

    private final AuditDesk desk;
    private final FunctionRegistry functions;

    @Activate
    public AuditContribution(
            @Reference AccessPolicy access,
            @Reference Directory directory,
            @Reference AuditTrail trail,
            @Reference AuditProofs proofs,
            @Reference AuditLog log,
            @Reference FunctionRegistry functions) {
        this.desk = new AuditDesk(access, directory, trail, proofs, log);
        this.functions = functions;
    }

    @Override
    public ItemId item() {
        return AuditRights.LOG;
    }

    @Override
    public Component create(ViewSession session) {
        return new AuditView(desk, functions, session);
    }
}
