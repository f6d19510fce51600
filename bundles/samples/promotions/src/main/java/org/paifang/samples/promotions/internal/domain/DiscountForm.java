package org.paifang.samples.promotions.internal.domain;

/**
 * What somebody typed to say what is taken off.
 *
 * @param value a whole number of percent, or an amount in major units
 */
public record DiscountForm(Kind kind, String value) {

    /** The ways to take something off. */
    public enum Kind {
        PERCENTAGE,
        AMOUNT
    }
}
