package org.paifang.samples.promotions.internal.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.samples.promotions.internal.domain.CampaignId;

/** The key of {@link CampaignRow}, as JPA wants it. */
public class CampaignKey implements Serializable {

    private static final long serialVersionUID = 1L;

    @Nullable
    String merchant;

    long id;

    public CampaignKey() {}

    CampaignKey(MerchantNo merchant, CampaignId id) {
        this.merchant = merchant.value();
        this.id = id.value();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CampaignKey key && id == key.id && Objects.equals(merchant, key.merchant);
    }

    @Override
    public int hashCode() {
        return Objects.hash(merchant, id);
    }
}
