package org.paifang.samples.promotions.internal.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.text.Reason;

/**
 * What somebody typed to plan a campaign.
 *
 * @param from the first day, {@code null} if none was chosen
 * @param until the last day, {@code null} if none was chosen
 * @param minimum an amount in major units; empty means any order
 * @param budget an amount in major units
 */
public record CampaignForm(
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        DiscountForm discount,
        String minimum,
        String budget) {

    public sealed interface Checked permits Valid, Invalid {}

    /** It can be planned. */
    public record Valid(Offer offer) implements Checked {}

    /** What is wrong with each field that is wrong, in the order of the fields. */
    public record Invalid(Map<Field, Reason> problems) implements Checked {
        public Invalid {
            problems = Collections.unmodifiableMap(new EnumMap<>(problems));
        }
    }
}
