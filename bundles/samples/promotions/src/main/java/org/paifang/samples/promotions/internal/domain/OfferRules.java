package org.paifang.samples.promotions.internal.domain;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.money.Money;
import org.paifang.samples.promotions.internal.domain.CampaignForm.Checked;
import org.paifang.samples.promotions.internal.domain.CampaignForm.Invalid;
import org.paifang.samples.promotions.internal.domain.CampaignForm.Valid;

/** What a merchant may promise, checked all at once. */
public final class OfferRules {

    public static final int MAXIMUM_NAME = 40;

    /** First and last day counted. */
    public static final int MAXIMUM_DAYS = 366;

    public static final String NAME_MISSING = "promotions.name-missing";
    public static final String NAME_TOO_LONG = "promotions.name-too-long";
    public static final String DAY_MISSING = "promotions.day-missing";
    public static final String DAY_PAST = "promotions.day-past";
    public static final String DAYS_REVERSED = "promotions.days-reversed";
    public static final String TOO_MANY_DAYS = "promotions.too-many-days";
    public static final String NOT_POSITIVE = "promotions.not-positive";
    public static final String MINIMUM_TOO_LOW = "promotions.minimum-too-low";
    public static final String BUDGET_TOO_LOW = "promotions.budget-too-low";

    private final CampaignForm form;
    private final LocalDate today;
    private final Findings findings;

    private OfferRules(CampaignForm form, LocalDate today, Currency currency) {
        this.form = form;
        this.today = today;
        this.findings = new Findings(currency);
    }

    /** The offer that was typed, or what is wrong with it, for a merchant of the currency whose day is {@code today}. */
    public static Checked check(CampaignForm form, LocalDate today, Currency currency) {
        return new OfferRules(form, today, currency).check();
    }

    private Checked check() {
        var name = name();
        var from = from();
        var until = until(from);
        var discount = DiscountRules.check(form.discount(), findings);
        var minimum = minimum(discount);
        var budget = budget(discount);
        return from == null
                        || until == null
                        || discount == null
                        || minimum == null
                        || budget == null
                        || !findings.isEmpty()
                ? new Invalid(findings.problems())
                : new Valid(new Offer(name, from, until, discount, minimum, budget));
    }

    private String name() {
        var name = Normalizer.normalize(form.name(), Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        if (name.isEmpty()) {
            findings.say(Field.NAME, NAME_MISSING);
        } else if (name.length() > MAXIMUM_NAME || name.chars().anyMatch(Character::isISOControl)) {
            findings.say(Field.NAME, NAME_TOO_LONG, MAXIMUM_NAME);
        }
        return name;
    }

    private @Nullable LocalDate from() {
        var from = form.from();
        if (from == null) {
            findings.say(Field.FROM, DAY_MISSING);
        } else if (from.isBefore(today)) {
            findings.say(Field.FROM, DAY_PAST, today);
        }
        return from;
    }

    private @Nullable LocalDate until(@Nullable LocalDate from) {
        var until = form.until();
        if (until == null) {
            findings.say(Field.UNTIL, DAY_MISSING);
        } else if (from != null && until.isBefore(from)) {
            findings.say(Field.UNTIL, DAYS_REVERSED);
        } else if (from != null && ChronoUnit.DAYS.between(from, until) >= MAXIMUM_DAYS) {
            findings.say(Field.UNTIL, TOO_MANY_DAYS, MAXIMUM_DAYS);
        }
        return until;
    }

    /** The customer pays something: an order that gets an amount off is greater than it. */
    private @Nullable Money minimum(@Nullable Discount discount) {
        var minimum = form.minimum().isBlank() ? findings.nothing() : findings.amount(Field.MINIMUM, form.minimum());
        if (minimum != null && discount instanceof Discount.Amount off && !minimum.isGreaterThan(off.money())) {
            findings.say(Field.MINIMUM, MINIMUM_TOO_LOW, off.money());
        }
        return minimum;
    }

    /** It is enough for one order at least. */
    private @Nullable Money budget(@Nullable Discount discount) {
        var budget = findings.positive(Field.BUDGET, form.budget());
        if (budget != null
                && discount instanceof Discount.Amount off
                && off.money().isGreaterThan(budget)) {
            findings.say(Field.BUDGET, BUDGET_TOO_LOW, off.money());
        }
        return budget;
    }
}
