package org.paifang.functions.query.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.functions.query.internal.view.TodayCard;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.ui.api.HomeContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Today's figures on the home page. */
@org.osgi.service.component.annotations.Component
public final class TodayContribution implements HomeContribution {

    private static final int ORDER = 10;

    private final QueryService service;

    @Activate
    public TodayContribution(@Reference QueryService service) {
        this.service = service;
    }

    @Override
    public ItemId item() {
        return QueryRights.TRANSACTIONS;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component create(ViewSession session) {
        return new TodayCard(service.query(), session);
    }
}
