package org.paifang.payments.api;

import org.jspecify.annotations.Nullable;

/**
 * Where in the merchant's house a transaction was made. Each part is 1 to 32 characters.
 *
 * @param counter the counter's (櫃檯) number, if there is one
 * @param terminal the terminal's number, if there is one
 * @param operator the operator's number within the merchant, if a person was there
 */
public record Place(
        @Nullable String counter,
        @Nullable String terminal,
        @Nullable String operator) {

    /** Nowhere in particular: the payer did it on the net. */
    public static final Place NONE = new Place(null, null, null);

    private static final int LONGEST = 32;

    public Place {
        requireLength(counter);
        requireLength(terminal);
        requireLength(operator);
    }

    private static void requireLength(@Nullable String part) {
        if (part != null && (part.isEmpty() || part.length() > LONGEST)) {
            throw new IllegalArgumentException("a counter, terminal or operator is 1 to " + LONGEST + " characters");
        }
    }
}
