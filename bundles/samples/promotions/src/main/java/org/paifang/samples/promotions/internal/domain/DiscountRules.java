package org.paifang.samples.promotions.internal.domain;

import org.jspecify.annotations.Nullable;

/** What may be taken off. */
public final class DiscountRules {

    public static final String PERCENT_INVALID = "promotions.percent-invalid";

    private DiscountRules() {}

    static @Nullable Discount check(DiscountForm form, Findings findings) {
        return switch (form.kind()) {
            case PERCENTAGE -> percentage(form, findings);
            case AMOUNT -> {
                var money = findings.positive(Field.VALUE, form.value());
                yield money == null ? null : new Discount.Amount(money);
            }
        };
    }

    private static @Nullable Discount percentage(DiscountForm form, Findings findings) {
        var typed = form.value().strip();
        var percent = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
        if (percent < 1 || percent > Discount.MAXIMUM_PERCENT) {
            findings.say(Field.VALUE, PERCENT_INVALID, Discount.MAXIMUM_PERCENT);
            return null;
        }
        return new Discount.Percentage(percent);
    }
}
