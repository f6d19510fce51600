package org.paifang.platform.api.function;

/**
 * A whole number that the profile's layers may set for a merchant, within bounds.
 *
 * @param key such as {@code refund.window-days}; begins with the function's id, ends with its unit
 */
public record Setting(String key, int defaultValue, int minimum, int maximum) {

    public Setting {
        if (minimum > defaultValue || defaultValue > maximum) {
            throw new IllegalArgumentException(
                    key + ": default " + defaultValue + " is not within " + minimum + " to " + maximum);
        }
    }
}
