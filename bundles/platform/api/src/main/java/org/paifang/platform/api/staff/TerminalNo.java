package org.paifang.platform.api.staff;

/**
 * A terminal's number within a merchant, as it stands in payments.
 *
 * @param value 1 to 32 letters, digits, points, hyphens and underscores
 */
public record TerminalNo(String value) implements Comparable<TerminalNo> {

    public TerminalNo {
        if (!CounterNo.SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a terminal's number is 1 to 32 letters, digits, points and hyphens");
        }
    }

    @Override
    public int compareTo(TerminalNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
