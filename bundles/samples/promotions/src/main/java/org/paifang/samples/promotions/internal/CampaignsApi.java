package org.paifang.samples.promotions.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.rest.api.ApiContribution;
import org.paifang.platform.store.Ids;
import org.paifang.platform.store.Unit;
import org.paifang.samples.promotions.internal.api.CampaignResource;
import org.paifang.samples.promotions.internal.domain.CampaignId;
import org.paifang.samples.promotions.internal.domain.Campaigns;
import org.paifang.samples.promotions.internal.domain.PromotionsRights;
import org.paifang.samples.promotions.internal.store.JpaCampaigns;

/** Brings the resource of campaigns. */
@Component
public final class CampaignsApi implements ApiContribution {

    private final Campaigns campaigns;
    private final Ids ids;

    @Activate
    public CampaignsApi(
            @Reference AccessPolicy access,
            @Reference Ids ids,
            @Reference(target = "(osgi.unit.name=promotions)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference(target = "(owner=promotions)") Migrated tables) {
        this.campaigns = new Campaigns(access, new JpaCampaigns(new Unit(jpa, transactions)), Clock.systemUTC());
        this.ids = ids;
    }

    @Override
    public FunctionId function() {
        return PromotionsRights.FUNCTION;
    }

    @Override
    public Set<String> paths() {
        return Set.of("promotions");
    }

    @Override
    public Collection<Object> resources() {
        return List.of(new CampaignResource(campaigns, () -> new CampaignId(ids.next())));
    }
}
