package org.paifang.functions.approvals.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.approvals.internal.domain.ApprovalDesk;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Directory;

/** What the components of this bundle share. */
@Component(service = Desk.class)
public final class Desk {

    private final ApprovalDesk desk;

    @Activate
    public Desk(
            @Reference AccessPolicy access,
            @Reference Approvals approvals,
            @Reference FunctionRegistry functions,
            @Reference Directory directory) {
        this.desk = new ApprovalDesk(access, approvals, functions, directory);
    }

    ApprovalDesk desk() {
        return desk;
    }
}
