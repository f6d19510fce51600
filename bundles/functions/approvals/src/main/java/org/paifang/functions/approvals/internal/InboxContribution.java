package org.paifang.functions.approvals.internal;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.approvals.internal.domain.ApprovalRights;
import org.paifang.functions.approvals.internal.view.ApprovalsView;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Brings the page of approvals. */
@org.osgi.service.component.annotations.Component
public final class InboxContribution implements ViewContribution {

    private final Desk desk;
    private final OpenViews views;

    @Activate
    public InboxContribution(@Reference Desk desk, @Reference OpenViews views) {
        this.desk = desk;
        this.views = views;
    }

    @Override
    public ItemId item() {
        return ApprovalRights.INBOX;
    }

    @Override
    public Component create(ViewSession session) {
        return new ApprovalsView(desk.desk(), views, Clock.systemUTC(), session);
    }
}
