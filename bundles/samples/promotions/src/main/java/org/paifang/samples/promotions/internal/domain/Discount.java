package org.paifang.samples.promotions.internal.domain;

import org.paifang.platform.api.money.Money;

/** What a customer pays less. */
public sealed interface Discount {

    /** What is given away almost entirely is a gift, not a discount. */
    int MAXIMUM_PERCENT = 90;

    /** Part of the order's amount. */
    record Percentage(int percent) implements Discount {
        public Percentage {
            if (percent < 1 || percent > MAXIMUM_PERCENT) {
                throw new IllegalArgumentException(
                        "a discount is 1 to " + MAXIMUM_PERCENT + " percent, was: " + percent);
            }
        }
    }

    /** The same for each order. */
    record Amount(Money money) implements Discount {
        public Amount {
            if (!money.isPositive()) {
                throw new IllegalArgumentException("a discount is more than nothing, was: " + money);
            }
        }
    }
}
