package org.paifang.samples.promotions.internal.store;

import java.util.Currency;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.money.Money;
import org.paifang.samples.promotions.internal.domain.Discount;

/** The columns of a discount, of which one is set. */
@Embeddable
public class DiscountColumns {

    @Column(name = "percent_off")
    private @Nullable Integer percent;

    @Column(name = "amount_off")
    private @Nullable Long amount;

    protected DiscountColumns() {}

    DiscountColumns(Discount discount) {
        if (discount instanceof Discount.Percentage percentage) {
            percent = percentage.percent();
        } else if (discount instanceof Discount.Amount off) {
            amount = off.money().minorUnits();
        }
    }

    Discount toDiscount(Currency currency) {
        if (percent != null) {
            return new Discount.Percentage(percent);
        }
        if (amount != null) {
            return new Discount.Amount(new Money(amount, currency));
        }
        throw new IllegalStateException("a campaign has neither a percentage nor an amount");
    }
}
