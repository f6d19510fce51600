package org.paifang.samples.promotions.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;
import org.paifang.samples.promotions.internal.domain.Campaign;
import org.paifang.samples.promotions.internal.domain.CampaignId;
import org.paifang.samples.promotions.internal.domain.Offer;

/** A row of {@code promotions_campaign}. */
@Entity
@IdClass(CampaignKey.class)
@Table(name = "promotions_campaign")
public class CampaignRow {

    @Id
    @Column(name = "merchant")
    private String merchant = "";

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "name")
    private String name = "";

    @Column(name = "from_day")
    private LocalDate from = LocalDate.EPOCH;

    @Column(name = "until_day")
    private LocalDate until = LocalDate.EPOCH;

    @Embedded
    private @Nullable DiscountColumns discount;

    @Column(name = "minimum_amount")
    private long minimum;

    @Column(name = "budget")
    private long budget;

    @Column(name = "currency")
    private String currency = "";

    @Column(name = "stopped_at")
    private @Nullable Long stoppedAt;

    protected CampaignRow() {}

    CampaignRow(MerchantNo merchant, Campaign campaign) {
        var offer = campaign.offer();
        this.merchant = merchant.value();
        this.id = campaign.id().value();
        this.name = offer.name();
        this.from = offer.from();
        this.until = offer.until();
        this.discount = new DiscountColumns(offer.discount());
        this.minimum = offer.minimum().minorUnits();
        this.budget = offer.budget().minorUnits();
        this.currency = offer.budget().currency().getCurrencyCode();
        if (campaign.stoppedAt() != null) {
            stop(campaign.stoppedAt());
        }
    }

    /** The first stop stays. */
    final void stop(Instant at) {
        if (stoppedAt == null) {
            stoppedAt = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        }
    }

    Campaign toCampaign() {
        var unit = Currency.getInstance(currency);
        var off = Objects.requireNonNull(discount).toDiscount(unit);
        var offer = new Offer(name, from, until, off, new Money(minimum, unit), new Money(budget, unit));
        return new Campaign(
                new CampaignId(id), offer, stoppedAt == null ? null : Instant.EPOCH.plus(stoppedAt, ChronoUnit.MICROS));
    }
}
