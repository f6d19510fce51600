package org.paifang.samples.promotions.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.store.Conflicts;
import org.paifang.platform.store.Unit;
import org.paifang.samples.promotions.internal.domain.Campaign;
import org.paifang.samples.promotions.internal.domain.CampaignId;
import org.paifang.samples.promotions.internal.domain.CampaignStore;

/** Campaigns in the table {@code promotions_campaign}. */
public final class JpaCampaigns implements CampaignStore {

    private static final String PAGE =
            "select c from CampaignRow c where c.merchant = :merchant and c.id < :after order by c.id desc";

    private final Unit unit;

    public JpaCampaigns(Unit unit) {
        this.unit = unit;
    }

    @Override
    public List<Campaign> page(MerchantNo merchant, @Nullable CampaignId after, int limit) {
        return unit.inTransaction(em -> em
                .createQuery(PAGE, CampaignRow.class)
                .setParameter("merchant", merchant.value())
                .setParameter("after", after == null ? Long.MAX_VALUE : after.value())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(CampaignRow::toCampaign)
                .toList());
    }

    @Override
    public Optional<Campaign> find(MerchantNo merchant, CampaignId id) {
        return unit.inTransaction(em -> Optional.ofNullable(em.find(CampaignRow.class, new CampaignKey(merchant, id)))
                .map(CampaignRow::toCampaign));
    }

    @Override
    public void add(MerchantNo merchant, Campaign campaign) {
        try {
            unit.run(em -> {
                if (em.find(CampaignRow.class, new CampaignKey(merchant, campaign.id())) == null) {
                    em.persist(new CampaignRow(merchant, campaign));
                }
            });
        } catch (RuntimeException e) {
            // the same click, twice at the same moment: it is there
            if (!Conflicts.isDuplicate(e)) {
                throw e;
            }
        }
    }

    @Override
    public void stop(MerchantNo merchant, CampaignId id, Instant at) {
        unit.run(em -> {
            var row = em.find(CampaignRow.class, new CampaignKey(merchant, id));
            if (row != null) {
                row.stop(at);
            }
        });
    }
}
