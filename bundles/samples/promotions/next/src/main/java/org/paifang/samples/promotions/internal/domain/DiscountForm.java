package org.paifang.samples.promotions.internal.domain;

/**
 * What somebody typed to say what is taken off.
 *
 * @param value a whole number of percent, or an amount in major units
 * @param largest the most that a percentage takes off, an amount in major units; empty means no such bound
 */
public record DiscountForm(Kind kind, String value, String largest) {

    /** The ways to take something off. */
    public enum Kind {
        PERCENTAGE,
        AMOUNT
    }

    /** Without a bound. */
    public DiscountForm(Kind kind, String value) {
        this(kind, value, "");
    }
}
