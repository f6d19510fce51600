package org.paifang.platform.audit.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.audit.Detail;

/** Details in one column: a line each, its parts with a tab between them; a part that is not there is a lone {@code \-}. */
final class DetailCodec {

    private static final String NOTHING = "\\-";
    private static final int PARTS = 3;

    private DetailCodec() {}

    static String write(List<Detail> details) {
        var text = new StringBuilder();
        for (var detail : details) {
            text.append(escape(detail.key()))
                    .append('\t')
                    .append(detail.before().map(DetailCodec::escape).orElse(NOTHING))
                    .append('\t')
                    .append(detail.after().map(DetailCodec::escape).orElse(NOTHING))
                    .append('\n');
        }
        return text.toString();
    }

    /** The parts of each line of whatever text; another text of {@link #write} has other parts. */
    static List<List<@Nullable String>> parts(String text) {
        var lines = new ArrayList<List<@Nullable String>>();
        if (!text.isEmpty()) {
            var end = text.endsWith("\n") ? text.length() - 1 : text.length();
            for (var line : text.substring(0, end).split("\n", -1)) {
                var parts = new ArrayList<@Nullable String>();
                for (var part : line.split("\t", -1)) {
                    parts.add(part(part));
                }
                lines.add(parts);
            }
        }
        return lines;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it did not write that
     */
    static List<Detail> read(String text) {
        var details = new ArrayList<Detail>();
        for (var line : parts(text)) {
            var key = line.get(0);
            if (line.size() != PARTS || key == null) {
                throw new IllegalArgumentException("a detail has " + PARTS + " parts, the first one a key");
            }
            details.add(new Detail(key, Optional.ofNullable(line.get(1)), Optional.ofNullable(line.get(2))));
        }
        return details;
    }

    private static @Nullable String part(String written) {
        return written.equals(NOTHING) ? null : unescape(written);
    }

    private static String escape(String part) {
        return part.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String unescape(String part) {
        var text = new StringBuilder(part.length());
        for (var i = 0; i < part.length(); i++) {
            var character = part.charAt(i);
            if (character == '\\' && i + 1 < part.length()) {
                i++;
                var escaped = part.charAt(i);
                character = escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped;
            }
            text.append(character);
        }
        return text.toString();
    }
}
