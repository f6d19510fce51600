package org.paifang.bank.profiles.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.bank.profiles.internal.domain.ProfileDesk;
import org.paifang.bank.profiles.internal.domain.ProfileRights;
import org.paifang.bank.profiles.internal.view.ExplainView;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Brings the page of explanations. */
@org.osgi.service.component.annotations.Component
public final class ExplainContribution implements ViewContribution {

    private final ProfileDesk desk;

    @Activate
    public ExplainContribution(@Reference DeskComponent desk) {
        this.desk = desk.desk();
    }

    @Override
    public ItemId item() {
        return ProfileRights.EXPLAIN_ITEM;
    }

    @Override
    public Component create(ViewSession session) {
        return new ExplainView(desk, session);
    }
}
