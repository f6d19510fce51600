package org.paifang.samples.promotions.internal;

import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.FunctionHealth;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.store.Unit;
import org.paifang.samples.promotions.internal.domain.CampaignStore;
import org.paifang.samples.promotions.internal.store.JpaCampaigns;

/** Well if its table can be read. */
@Component
public final class CampaignsHealth implements FunctionHealth {

    private final CampaignStore store;

    @Activate
    public CampaignsHealth(
            @Reference(target = "(osgi.unit.name=promotions)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference(target = "(owner=promotions)") Migrated tables) {
        this(new JpaCampaigns(new Unit(jpa, transactions)));
    }

    CampaignsHealth(CampaignStore store) {
        this.store = store;
    }

    @Override
    public Health check() {
        try {
            store.page(MerchantNo.BANK, null, 1);
            return new Health.Well();
        } catch (RuntimeException e) {
            return new Health.Ill("Its table cannot be read: " + e.getMessage());
        }
    }
}
