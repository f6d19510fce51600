package org.paifang.samples.promotions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.FunctionHealth.Health;
import org.paifang.samples.promotions.internal.domain.Campaign;
import org.paifang.samples.promotions.internal.domain.CampaignId;
import org.paifang.samples.promotions.internal.domain.MemoryCampaigns;

class CampaignsHealthTest {

    @Test
    void itIsWellWhenItsTableCanBeRead() {
        assertThat(new CampaignsHealth(new MemoryCampaigns()).check()).isEqualTo(new Health.Well());
    }

    @Test
    void otherwiseItSaysWhyNot() {
        var health = new CampaignsHealth(new MemoryCampaigns() {
            @Override
            public List<Campaign> page(MerchantNo merchant, @Nullable CampaignId after, int limit) {
                throw new IllegalStateException("the database is away");
            }
        });

        assertThat(health.check()).isEqualTo(new Health.Ill("Its table cannot be read: the database is away"));
    }
}
