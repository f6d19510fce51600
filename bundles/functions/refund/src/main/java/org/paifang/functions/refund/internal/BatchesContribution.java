package org.paifang.functions.refund.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.functions.refund.internal.view.BatchesView;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Brings the page of refunds from files. */
@org.osgi.service.component.annotations.Component
public final class BatchesContribution implements ViewContribution {

    private final BatchService batches;

    @Activate
    public BatchesContribution(@Reference BatchService batches) {
        this.batches = batches;
    }

    @Override
    public ItemId item() {
        return RefundRights.BATCHES_ITEM;
    }

    @Override
    public Component create(ViewSession session) {
        return new BatchesView(batches.desk(), session);
    }
}
