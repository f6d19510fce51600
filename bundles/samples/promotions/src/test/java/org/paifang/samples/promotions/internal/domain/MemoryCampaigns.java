package org.paifang.samples.promotions.internal.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;

/** Campaigns in memory. */
public class MemoryCampaigns implements CampaignStore {

    private final Map<MerchantNo, Map<CampaignId, Campaign>> kept = new HashMap<>();

    @Override
    public List<Campaign> page(MerchantNo merchant, @Nullable CampaignId after, int limit) {
        return of(merchant).values().stream()
                .filter(campaign -> after == null || campaign.id().value() < after.value())
                .sorted(Comparator.<Campaign>comparingLong(
                                campaign -> campaign.id().value())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Campaign> find(MerchantNo merchant, CampaignId id) {
        return Optional.ofNullable(of(merchant).get(id));
    }

    @Override
    public void add(MerchantNo merchant, Campaign campaign) {
        of(merchant).putIfAbsent(campaign.id(), campaign);
    }

    @Override
    public void stop(MerchantNo merchant, CampaignId id, Instant at) {
        of(merchant).computeIfPresent(id, (same, campaign) -> new Campaign(same, campaign.offer(), at));
    }

    private Map<CampaignId, Campaign> of(MerchantNo merchant) {
        return kept.computeIfAbsent(merchant, no -> new HashMap<>());
    }
}
