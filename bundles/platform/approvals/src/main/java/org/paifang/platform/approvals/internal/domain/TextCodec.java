package org.paifang.platform.approvals.internal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/**
 * Reasons and lines as a text that is kept: each value is a letter for its type, its length, a colon and its characters, so
 * that nothing needs to be escaped. {@code s6:W-0001m8:1000 CNY}.
 */
public final class TextCodec {

    private static final char NOTHING = 'x';

    private TextCodec() {}

    public static String write(Reason reason) {
        var text = new StringBuilder();
        append(text, reason);
        return text.toString();
    }

    public static Reason readReason(String written) {
        return (Reason) new Reader(written).next();
    }

    public static String write(List<Line> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            append(text, line.label());
            line.before().ifPresentOrElse(before -> append(text, before), () -> piece(text, NOTHING, ""));
            append(text, line.after());
        }
        return text.toString();
    }

    public static List<Line> readLines(String written) {
        var reader = new Reader(written);
        var lines = new ArrayList<Line>();
        while (reader.hasNext()) {
            var label = (String) reader.next();
            lines.add(new Line(label, reader.nextOrNothing(), reader.next()));
        }
        return lines;
    }

    private static void append(StringBuilder text, Object value) {
        if (value instanceof String string) {
            piece(text, 's', string);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            piece(text, 'n', value.toString());
        } else if (value instanceof Money money) {
            piece(text, 'm', money.minorUnits() + " " + money.currency().getCurrencyCode());
        } else if (value instanceof Instant instant) {
            piece(text, 't', instant.toString());
        } else if (value instanceof LocalDate day) {
            piece(text, 'd', day.toString());
        } else if (value instanceof FunctionId function) {
            piece(text, 'f', function.value());
        } else if (value instanceof Reason reason) {
            var inner = new StringBuilder();
            append(inner, reason.code());
            reason.arguments().forEach(argument -> append(inner, argument));
            piece(text, 'r', inner.toString());
        } else {
            piece(text, 's', value.toString());
        }
    }

    private static void piece(StringBuilder text, char type, String value) {
        text.append(type).append(value.length()).append(':').append(value);
    }

    /** Goes along a written text. */
    private static final class Reader {

        private final String written;
        private int at;

        Reader(String written) {
            this.written = written;
        }

        boolean hasNext() {
            return at < written.length();
        }

        Object next() {
            return nextOrNothing().orElseThrow(() -> new IllegalStateException("a value is missing"));
        }

        Optional<Object> nextOrNothing() {
            var type = written.charAt(at);
            var colon = written.indexOf(':', at);
            var length = Integer.parseInt(written.substring(at + 1, colon));
            var text = written.substring(colon + 1, colon + 1 + length);
            at = colon + 1 + length;
            return type == NOTHING ? Optional.empty() : Optional.of(value(type, text));
        }

        private static Object value(char type, String text) {
            return switch (type) {
                case 's' -> text;
                case 'n' -> Long.parseLong(text);
                case 'm' ->
                    Money.of(
                            Long.parseLong(text.substring(0, text.indexOf(' '))),
                            text.substring(text.indexOf(' ') + 1));
                case 't' -> Instant.parse(text);
                case 'd' -> LocalDate.parse(text);
                case 'f' -> new FunctionId(text);
                case 'r' -> reason(new Reader(text));
                default -> throw new IllegalStateException("there is no type " + type);
            };
        }

        private static Reason reason(Reader reader) {
            var code = (String) reader.next();
            var arguments = new ArrayList<Object>();
            while (reader.hasNext()) {
                arguments.add(reader.next());
            }
            return new Reason(code, arguments);
        }
    }
}
