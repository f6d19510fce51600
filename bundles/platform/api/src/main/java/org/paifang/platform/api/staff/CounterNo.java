package org.paifang.platform.api.staff;

import java.util.regex.Pattern;

/**
 * A counter's (櫃檯) number within a merchant, as it stands in payments.
 *
 * @param value 1 to 32 letters, digits, points, hyphens and underscores
 */
public record CounterNo(String value) implements Comparable<CounterNo> {

    static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    public CounterNo {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a counter's number is 1 to 32 letters, digits, points and hyphens");
        }
    }

    @Override
    public int compareTo(CounterNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
