package org.paifang.samples.promotions.internal.domain;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.money.Money;

/** What a customer pays less. */
public sealed interface Discount {

    /** What is given away almost entirely is a gift, not a discount. */
    int MAXIMUM_PERCENT = 90;

    /** What an order of this amount, which is large enough, gets off; never more than the order. */
    Money off(Money order);

    /**
     * Part of the order's amount.
     *
     * @param largest the most that it takes off, {@code null} without a bound
     */
    record Percentage(int percent, @Nullable Money largest) implements Discount {

        private static final BigInteger HUNDRED = BigInteger.valueOf(100);

        public Percentage {
            if (percent < 1 || percent > MAXIMUM_PERCENT) {
                throw new IllegalArgumentException(
                        "a discount is 1 to " + MAXIMUM_PERCENT + " percent, was: " + percent);
            }
        }

        /** Without a bound. */
        public Percentage(int percent) {
            this(percent, null);
        }

        /** Rounded down to the minor unit: never more than was promised. */
        @Override
        public Money off(Money order) {
            var part = BigInteger.valueOf(order.minorUnits())
                    .multiply(BigInteger.valueOf(percent))
                    .divide(HUNDRED);
            var off = new Money(part.longValueExact(), order.currency());
            return largest != null && off.isGreaterThan(largest) ? largest : off;
        }
    }

    /** The same for each order. */
    record Amount(Money money) implements Discount {
        public Amount {
            if (!money.isPositive()) {
                throw new IllegalArgumentException("a discount is more than nothing, was: " + money);
            }
        }

        @Override
        public Money off(Money order) {
            return money.isGreaterThan(order) ? order : money;
        }
    }
}
