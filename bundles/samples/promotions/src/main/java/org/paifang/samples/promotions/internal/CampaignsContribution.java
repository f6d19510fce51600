package org.paifang.samples.promotions.internal;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.store.Ids;
import org.paifang.platform.store.Unit;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;
import org.paifang.samples.promotions.internal.domain.CampaignId;
import org.paifang.samples.promotions.internal.domain.Campaigns;
import org.paifang.samples.promotions.internal.domain.PromotionsRights;
import org.paifang.samples.promotions.internal.store.JpaCampaigns;
import org.paifang.samples.promotions.internal.view.CampaignsView;

/** The view behind {@code promotions.campaigns}; there as soon as the function's table is. */
@org.osgi.service.component.annotations.Component
public final class CampaignsContribution implements ViewContribution {

    private final Campaigns campaigns;
    private final Ids ids;

    @Activate
    public CampaignsContribution(
            @Reference AccessPolicy access,
            @Reference Ids ids,
            @Reference(target = "(osgi.unit.name=promotions)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference(target = "(owner=promotions)") Migrated tables) {
        this.campaigns = new Campaigns(access, new JpaCampaigns(new Unit(jpa, transactions)), Clock.systemUTC());
        this.ids = ids;
    }

    @Override
    public ItemId item() {
        return PromotionsRights.CAMPAIGNS;
    }

    @Override
    public Component create(ViewSession session) {
        return new CampaignsView(campaigns, () -> new CampaignId(ids.next()), session);
    }
}
