package org.paifang.bank.audit.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.paifang.bank.audit.internal.domain.AuditRights;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;

/** The function {@code audit}. */
@Component
public final class AuditFunction implements PlatformFunction {

    @Override
    public FunctionDescriptor descriptor() {
        return new FunctionDescriptor(
                AuditRights.FUNCTION,
                Set.of(Edition.BANK),
                List.of(new MenuItem(AuditRights.LOG, "audit", "archive", "platform", 40, AuditRights.VIEW)),
                List.of(AuditRights.VIEW, AuditRights.EXPORT),
                List.of());
    }

    @Override
    public Messages messages() {
        return Messages.beside(AuditFunction.class);
    }
}
