package org.paifang.payments.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.money.Money;

/**
 * What a payment costs the merchant: a share of the amount, at least a minimum, at most a cap, and never more than the
 * amount itself. A share that falls between two minor units is rounded half-even (2.5 becomes 2, 3.5 becomes 4), before
 * minimum and cap are looked at.
 *
 * @param ratePpm the share in parts per million: 6,000 is 0.6 %
 * @param minimum what a payment costs at least, in the merchant's currency; nothing for none
 * @param cap what a payment costs at most, {@code null} for no bound
 */
public record Fee(int ratePpm, Money minimum, @Nullable Money cap) {

    /** The greatest share that a contract may have: 10 %. */
    public static final int MAXIMUM_RATE_PPM = 100_000;

    private static final int PPM_DIGITS = 6;
    private static final int PERCENT_DIGITS = 2;

    /**
     * The fee of an amount.
     *
     * @throws IllegalArgumentException if the amount is negative or in another currency
     */
    public Money of(Money amount) {
        if (amount.minorUnits() < 0) {
            throw new IllegalArgumentException("there is no fee of " + amount);
        }
        var share = BigDecimal.valueOf(amount.minorUnits())
                .multiply(BigDecimal.valueOf(ratePpm))
                .movePointLeft(PPM_DIGITS)
                .setScale(0, RoundingMode.HALF_EVEN);
        var fee = new Money(share.longValueExact(), amount.currency());
        fee = minimum.isGreaterThan(fee) ? minimum : fee;
        fee = cap != null && fee.isGreaterThan(cap) ? cap : fee;
        return fee.isGreaterThan(amount) ? amount : fee;
    }

    /** The share in percent, exactly and without trailing zeros: 0.6. */
    public BigDecimal percent() {
        var percent = BigDecimal.valueOf(ratePpm, PPM_DIGITS - PERCENT_DIGITS).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    /**
     * Parts per million of a share in percent.
     *
     * @throws ArithmeticException if it has more than four decimals, or does not fit an int
     */
    public static int ppm(BigDecimal percent) {
        return percent.movePointRight(PPM_DIGITS - PERCENT_DIGITS).intValueExact();
    }
}
