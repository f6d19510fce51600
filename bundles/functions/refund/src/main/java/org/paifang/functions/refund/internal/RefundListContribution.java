package org.paifang.functions.refund.internal;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.refund.internal.domain.RefundDesk;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.functions.refund.internal.domain.RefundSubmission;
import org.paifang.functions.refund.internal.view.RefundListView;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Brings the list of refunds. */
@org.osgi.service.component.annotations.Component
public final class RefundListContribution implements ViewContribution {

    private final RefundDesk desk;
    private final RefundSubmission submission;

    @Activate
    public RefundListContribution(
            @Reference AccessPolicy access,
            @Reference Profiles profiles,
            @Reference Refunds refunds,
            @Reference Transactions transactions,
            @Reference Approvals approvals,
            @Reference HistoricalService historical) {
        this.desk = new RefundDesk(access, profiles, refunds, transactions, Clock.systemUTC());
        this.submission = new RefundSubmission(access, approvals, desk, historical.desk());
    }

    @Override
    public ItemId item() {
        return RefundRights.LIST_ITEM;
    }

    @Override
    public Component create(ViewSession session) {
        return new RefundListView(desk, submission, session);
    }
}
