package org.paifang.samples.promotions.internal.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.money.InvalidAmount;
import org.paifang.platform.api.money.Money;

/** What may be taken off. */
public final class DiscountRules {

    public static final String PERCENT_INVALID = "promotions.percent-invalid";

    private DiscountRules() {}

    /** What an example order would get off; nothing while what was typed is no discount, or the example no order. */
    public static Optional<Preview> preview(DiscountForm form, String example, Money nothing) {
        var findings = new Findings(nothing.currency());
        var discount = check(form, findings);
        try {
            var order = Money.parse(example, nothing.currency());
            return discount == null || !findings.isEmpty() || !order.isPositive()
                    ? Optional.empty()
                    : Optional.of(new Preview(order, discount.off(order)));
        } catch (InvalidAmount e) {
            return Optional.empty();
        }
    }

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
        var largest = form.largest().isBlank() ? null : findings.positive(Field.LARGEST, form.largest());
        if (percent < 1 || percent > Discount.MAXIMUM_PERCENT) {
            findings.say(Field.VALUE, PERCENT_INVALID, Discount.MAXIMUM_PERCENT);
            return null;
        }
        return new Discount.Percentage(percent, largest);
    }
}
