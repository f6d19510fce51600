package org.paifang.functions.services.internal;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.functions.services.internal.domain.ApplyCommand;
import org.paifang.functions.services.internal.domain.Offers;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.profile.ProfileArchive;

/** Brings the command to which the bank agrees. */
@Component(service = ApprovableCommand.class)
public final class ApplyCommandComponent extends ApplyCommand {

    /** Comes and goes by itself: the approvals use commands, so a command cannot wait for them. */
    private final AtomicReference<@Nullable Approvals> approvals;

    @Activate
    public ApplyCommandComponent(
            @Reference FunctionRegistry functions,
            @Reference Directory directory,
            @Reference ProfileArchive profiles,
            @Reference AuditLog audit) {
        this(functions, directory, profiles, audit, new AtomicReference<>());
    }

    private ApplyCommandComponent(
            FunctionRegistry functions,
            Directory directory,
            ProfileArchive profiles,
            AuditLog audit,
            AtomicReference<@Nullable Approvals> approvals) {
        super(new Offers(functions, directory, profiles), directory, profiles, audit, approvals::get);
        this.approvals = approvals;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setApprovals(Approvals present) {
        approvals.set(present);
    }

    void unsetApprovals(Approvals leaving) {
        approvals.compareAndSet(leaving, null);
    }
}
