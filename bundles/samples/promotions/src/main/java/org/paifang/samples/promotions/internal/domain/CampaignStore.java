package org.paifang.samples.promotions.internal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;

/** Where campaigns lie. Thread-safe, on any number of nodes at once. */
public interface CampaignStore {

    /** The latest first. */
    List<Campaign> page(MerchantNo merchant, @Nullable CampaignId after, int limit);

    Optional<Campaign> find(MerchantNo merchant, CampaignId id);

    /** Keeps one more; nothing if the merchant has one with this id already. */
    void add(MerchantNo merchant, Campaign campaign);

    /** Notes the stop, unless one is noted already; nothing if there is no such campaign. */
    void stop(MerchantNo merchant, CampaignId id, Instant at);
}
