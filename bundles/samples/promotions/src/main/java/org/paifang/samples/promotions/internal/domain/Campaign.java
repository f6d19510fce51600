package org.paifang.samples.promotions.internal.domain;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A discount campaign of a merchant.
 *
 * @param stoppedAt when somebody ended it before its time, {@code null} if nobody did
 */
public record Campaign(CampaignId id, Offer offer, @Nullable Instant stoppedAt) {

    /** Its days are those of the merchant's zone: it begins with the first day's midnight and ends with the last day. */
    public CampaignState state(Instant now, ZoneId zone) {
        if (stoppedAt != null) {
            return CampaignState.STOPPED;
        }
        var today = now.atZone(zone).toLocalDate();
        if (today.isBefore(offer.from())) {
            return CampaignState.PLANNED;
        }
        return today.isAfter(offer.until()) ? CampaignState.ENDED : CampaignState.RUNNING;
    }
}
