package org.paifang.functions.refund.internal;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.refund.internal.domain.RefundCommand;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.lifecycle.Tasks;

/** Brings the refund to which other people may have to agree. */
@Component(service = ApprovableCommand.class)
public final class RefundCommandComponent extends RefundCommand {

    @Activate
    public RefundCommandComponent(
            @Reference Refunds refunds,
            @Reference Transactions transactions,
            @Reference Profiles profiles,
            @Reference HistoricalService historical,
            @Reference Tasks tasks,
            @Reference AuditLog audit) {
        super(refunds, transactions, profiles, historical.desk(), tasks, audit, Clock.systemUTC());
    }
}
