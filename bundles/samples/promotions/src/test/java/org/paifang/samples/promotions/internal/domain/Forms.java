package org.paifang.samples.promotions.internal.domain;

import java.time.LocalDate;
import org.paifang.samples.promotions.internal.domain.DiscountForm.Kind;

/** Forms as somebody may fill them in on 2026-03-10. */
public final class Forms {

    public static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    /** Ten percent off for a week from today, with nothing wrong. */
    public static final CampaignForm GOOD =
            new CampaignForm("Spring", TODAY, TODAY.plusDays(6), new DiscountForm(Kind.PERCENTAGE, "10"), "50", "1000");

    private Forms() {}

    public static CampaignForm named(String name) {
        return new CampaignForm(name, GOOD.from(), GOOD.until(), GOOD.discount(), GOOD.minimum(), GOOD.budget());
    }

    static CampaignForm days(int from, int until) {
        return new CampaignForm(
                GOOD.name(),
                TODAY.plusDays(from),
                TODAY.plusDays(until),
                GOOD.discount(),
                GOOD.minimum(),
                GOOD.budget());
    }

    static CampaignForm money(Kind kind, String value, String minimum, String budget) {
        return new CampaignForm(GOOD.name(), GOOD.from(), GOOD.until(), new DiscountForm(kind, value), minimum, budget);
    }
}
