package org.paifang.payments.api;

import java.util.regex.Pattern;

/**
 * The merchant's own number of a refund, unique within the merchant: the idempotency key of the refund.
 *
 * @param value 1 to 64 letters, digits, hyphens and underscores; case matters
 */
public record RefundNo(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public RefundNo {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a refund number is 1 to 64 letters, digits, hyphens and underscores");
        }
    }

    /** Whether a text can be a refund number, so that a person can be told before anything is asked. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
