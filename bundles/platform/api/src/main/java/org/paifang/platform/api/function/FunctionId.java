package org.paifang.platform.api.function;

/** The name of a function, such as {@code query}: the last part of its bundle's name, and stable for ever. */
public record FunctionId(String value) implements Comparable<FunctionId> {

    private static final int LONGEST = 30;

    public FunctionId {
        if (!isShaped(value)) {
            throw new IllegalArgumentException("a function's id is lower-case words joined by hyphens, was: " + value);
        }
    }

    /** One is made for each decision of the access policy, and a pattern would cost as much as all the rest of it. */
    private static boolean isShaped(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !isLetter(value.charAt(0))) {
            return false;
        }
        for (var i = 1; i < value.length(); i++) {
            var c = value.charAt(i);
            if (!isLetter(c) && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    @Override
    public int compareTo(FunctionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
