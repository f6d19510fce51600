package org.paifang.platform.api.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact amount of one currency, counted in its minor units (ISO 4217: 10.00 CNY is 1000, 10 JPY is 10).
 *
 * <p>Immutable. Two currencies never meet: arithmetic and comparison of different ones throw
 * {@link IllegalArgumentException}; a result beyond 64 bits throws {@link ArithmeticException}.
 *
 * @param minorUnits the amount in minor units, of either sign
 * @param currency a currency that has minor units (not XXX and its like)
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

    /** Eighteen digits and the currency's fraction digits fit a long with room for sums. */
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");

    public Money {
        Objects.requireNonNull(currency, "currency");
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " has no minor units");
        }
    }

    /** The amount of the given minor units and ISO 4217 code; an unknown code throws {@link IllegalArgumentException}. */
    public static Money of(long minorUnits, String currencyCode) {
        return new Money(minorUnits, Currency.getInstance(currencyCode));
    }

    /** Nothing, in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads what a person or a file wrote in major units, exactly: digits, optionally a point and at most as many
     * digits as the currency has. No sign, no exponent, no grouping, no rounding.
     *
     * @throws InvalidAmount if the text is anything else; its reason is one of {@code amount.missing},
     *     {@code amount.not-a-number}, {@code amount.too-precise}, {@code amount.too-large}
     */
    public static Money parse(String text, Currency currency) {
        var plain = text.strip();
        if (plain.isEmpty()) {
            throw new InvalidAmount("amount.missing");
        }
        if (!PLAIN_DECIMAL.matcher(plain).matches()) {
            throw new InvalidAmount(plain.matches("\\d{16,}(\\.\\d*)?") ? "amount.too-large" : "amount.not-a-number");
        }
        var value = new BigDecimal(plain);
        var digits = currency.getDefaultFractionDigits();
        if (value.stripTrailingZeros().scale() > digits) {
            throw new InvalidAmount("amount.too-precise", currency.getCurrencyCode(), digits);
        }
        return new Money(value.movePointRight(digits).longValueExact(), currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, same(other).minorUnits), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, same(other).minorUnits), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    public boolean isGreaterThan(Money other) {
        return compareTo(other) > 0;
    }

    /** In major units with exactly the currency's fraction digits, as {@link #parse} reads it: {@code 10.00}. */
    public String toPlainString() {
        return toMajorUnits().toPlainString();
    }

    /** In major units, with the scale of the currency. */
    public BigDecimal toMajorUnits() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, same(other).minorUnits);
    }

    /** For logs: {@code 10.00 CNY}. */
    @Override
    public String toString() {
        return toPlainString() + " " + currency;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currencies differ: " + currency + " and " + other.currency);
        }
        return other;
    }
}
