package org.paifang.functions.operators.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.operators.internal.domain.OperatorRights;
import org.paifang.functions.operators.internal.view.RolesView;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Brings the page of the roles. */
@org.osgi.service.component.annotations.Component
public final class RolesContribution implements ViewContribution {

    private final Desks desks;

    @Activate
    public RolesContribution(@Reference Desks desks) {
        this.desks = desks;
    }

    @Override
    public ItemId item() {
        return OperatorRights.ROLES_ITEM;
    }

    @Override
    public Component create(ViewSession session) {
        return new RolesView(desks.operators, desks.rights, session);
    }
}
