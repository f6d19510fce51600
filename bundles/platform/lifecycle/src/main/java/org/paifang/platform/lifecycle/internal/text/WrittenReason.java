package org.paifang.platform.lifecycle.internal.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paifang.platform.api.text.Reason;

/**
 * A reason as a part of a line: {@code !lifecycle.plan.not-here;s:1.0.0;s:coupons}. What could end the part is written as
 * {@code %} and its number, so that no line is broken and none of the book's and the journal's separators is within. What does
 * not begin so is a sentence that an earlier version has written.
 */
public final class WrittenReason {

    private static final String MARK = "!";
    private static final String BETWEEN = ";";
    private static final String TEXT = "s:";
    private static final String NUMBER = "n:";
    private static final String REASON = "r:";

    /** As this class writes; a line that a crash cut short may be none of it. */
    private static final Pattern WHOLE =
            Pattern.compile("!([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)((?:;(?:[sr]:[^;]*|n:-?[0-9]{1,18}))*)");

    private static final Pattern UNSAFE = Pattern.compile("[%;|\\p{Cntrl}\\u0085\\u2028\\u2029]");
    private static final Pattern ESCAPED = Pattern.compile("%([0-9a-f]{4})");

    private WrittenReason() {}

    /** The reason in a line; nothing is an empty part. */
    public static String write(Optional<Reason> reason) {
        return reason.map(WrittenReason::write).orElse("");
    }

    /** What was written; what is none of this class, or has no sentence in this version, as it stands. */
    public static Optional<Reason> read(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(reason(written));
    }

    private static String write(Reason reason) {
        return Stream.concat(
                        Stream.of(MARK + reason.code()),
                        reason.arguments().stream().map(WrittenReason::argument))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String argument(Object argument) {
        if (argument instanceof Reason inner) {
            return REASON + safe(write(inner));
        }
        return argument instanceof Long || argument instanceof Integer
                ? NUMBER + argument
                : TEXT + safe(argument.toString());
    }

    private static Reason reason(String written) {
        var whole = WHOLE.matcher(written);
        if (!whole.matches() || !Words.MESSAGES.keys().contains(whole.group(1))) {
            return Words.plain(written);
        }
        var arguments = Arrays.stream(whole.group(2).split(BETWEEN))
                .filter(part -> !part.isEmpty())
                .<Object>map(WrittenReason::value)
                .toList();
        return new Reason(whole.group(1), arguments);
    }

    private static Object value(String part) {
        var value = part.substring(TEXT.length());
        if (part.startsWith(NUMBER)) {
            return Long.valueOf(value);
        }
        var text = ESCAPED.matcher(value)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        return part.startsWith(REASON) ? reason(text) : text;
    }

    private static String safe(String text) {
        return UNSAFE.matcher(text)
                .replaceAll(found -> String.format("%%%04x", (int) found.group().charAt(0)));
    }
}
