package org.paifang.functions.approvals.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.paifang.functions.approvals.internal.domain.ApprovalRights;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;

/** The function {@code approvals}. */
@Component
public final class ApprovalsFunction implements PlatformFunction {

    @Override
    public FunctionDescriptor descriptor() {
        return new FunctionDescriptor(
                ApprovalRights.FUNCTION,
                Set.of(Edition.ONLINE, Edition.OFFLINE, Edition.BANK),
                List.of(new MenuItem(
                        ApprovalRights.INBOX, "approvals", "check-square-o", "tasks", 700, ApprovalRights.VIEW)),
                List.of(ApprovalRights.VIEW),
                List.of(Approvals.EXPIRY_HOURS));
    }

    @Override
    public Messages messages() {
        return Messages.beside(ApprovalsFunction.class);
    }
}
