package org.paifang.platform.api.function;

import java.util.regex.Pattern;

/** The name of a function, such as {@code query}: the last part of its bundle's name, and stable for ever. */
public record FunctionId(String value) implements Comparable<FunctionId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    public FunctionId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a function's id is lower-case words joined by hyphens, was: " + value);
        }
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
