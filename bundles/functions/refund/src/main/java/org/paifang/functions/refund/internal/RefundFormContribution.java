package org.paifang.functions.refund.internal;

import com.vaadin.flow.component.Component;
import java.security.SecureRandom;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.refund.internal.domain.RefundDesk;
import org.paifang.functions.refund.internal.domain.RefundNumbers;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.functions.refund.internal.domain.RefundSubmission;
import org.paifang.functions.refund.internal.view.RefundView;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Brings the page on which refunds are made. */
@org.osgi.service.component.annotations.Component
public final class RefundFormContribution implements ViewContribution {

    private final RefundDesk desk;
    private final RefundSubmission submission;
    private final RefundNumbers numbers = new RefundNumbers(Clock.systemUTC(), new SecureRandom());

    @Activate
    public RefundFormContribution(
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
        return RefundRights.CREATE_ITEM;
    }

    @Override
    public Component create(ViewSession session) {
        return new RefundView(desk, submission, numbers, session);
    }
}
