package org.paifang.bank.functions.internal;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.bank.functions.internal.domain.Agreements;
import org.paifang.bank.functions.internal.domain.ChangeCommand;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.ApprovalRules;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.lifecycle.FunctionEngine;

/** Brings the change of a function to which other people may have to agree. */
@Component(service = ApprovableCommand.class)
public final class ChangeCommandComponent extends ChangeCommand {

    /** Comes and goes by itself: the approvals use commands, so a command cannot wait for them. */
    private final AtomicReference<@Nullable Approvals> approvals;

    @Activate
    public ChangeCommandComponent(@Reference FunctionEngine engine, @Reference ApprovalRules rules) {
        this(engine, rules, new AtomicReference<>());
    }

    private ChangeCommandComponent(
            FunctionEngine engine, ApprovalRules rules, AtomicReference<@Nullable Approvals> approvals) {
        super(engine, rules, Agreements.of(approvals::get));
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
