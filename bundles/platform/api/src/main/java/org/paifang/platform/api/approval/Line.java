package org.paifang.platform.api.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/**
 * One thing that a command changes, or that a checker must know. Its label is a key of the function's messages.
 *
 * <p>A value is a {@link String}, {@link Long}, {@link Money}, {@link Instant}, {@link LocalDate}, a {@link FunctionId},
 * shown as people call that function, or a {@link Reason} for words of the function, which follow the reader's language. No card numbers, no secrets: it is kept for good.
 *
 * @param before what it is now; empty if there was nothing, or if it does not change
 * @param after what it will be, or simply is
 */
public record Line(String label, Optional<Object> before, Object after) {

    public Line {
        before.ifPresent(Line::requireKnown);
        requireKnown(after);
    }

    /** Something that is, and stays. */
    public static Line fact(String label, Object value) {
        return new Line(label, Optional.empty(), value);
    }

    /** Something that changes. */
    public static Line change(String label, Object before, Object after) {
        return new Line(label, Optional.of(before), after);
    }

    private static void requireKnown(Object value) {
        if (!(value instanceof String
                || value instanceof Long
                || value instanceof Money
                || value instanceof Instant
                || value instanceof LocalDate
                || value instanceof FunctionId
                || value instanceof Reason)) {
            throw new IllegalArgumentException("a line cannot show a " + value.getClass());
        }
    }
}
