package org.paifang.samples.promotions.internal.api;

import java.util.Currency;
import java.util.Optional;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.rest.api.Says;
import org.paifang.samples.promotions.internal.domain.Discount;
import org.paifang.samples.promotions.internal.domain.DiscountForm;

/** What is taken off, as the API writes it. */
public record DiscountBody(
        DiscountForm.Kind kind,

        @Says(value = "Of a PERCENTAGE: a whole number from 1 to 90", example = "10")
        Optional<Integer> percent,

        @Says(value = "Of an AMOUNT: in minor units", example = "2000")
        Optional<Long> amount,

        @Says(value = "The most that a PERCENTAGE takes off, in minor units; left out for no bound", example = "5000")
        Optional<Long> largest) {

    static DiscountBody of(Discount discount) {
        if (discount instanceof Discount.Percentage percentage) {
            return new DiscountBody(
                    DiscountForm.Kind.PERCENTAGE,
                    Optional.of(percentage.percent()),
                    Optional.empty(),
                    Optional.ofNullable(percentage.largest()).map(Money::minorUnits));
        }
        var money = ((Discount.Amount) discount).money();
        return new DiscountBody(
                DiscountForm.Kind.AMOUNT, Optional.empty(), Optional.of(money.minorUnits()), Optional.empty());
    }

    /** As a person would have typed it. */
    DiscountForm form(Currency currency) {
        var value = kind == DiscountForm.Kind.PERCENTAGE
                ? percent.map(String::valueOf)
                : amount.map(units -> new Money(units, currency).toPlainString());
        return new DiscountForm(
                kind,
                value.orElse(""),
                largest.map(units -> new Money(units, currency).toPlainString()).orElse(""));
    }
}
