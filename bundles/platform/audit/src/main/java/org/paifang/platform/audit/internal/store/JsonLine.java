package org.paifang.platform.audit.internal.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON on one line, byte for byte the same for the same values: no blanks, members in the order in which they
 * were added, of all characters only quotes, backslashes and control characters escaped.
 */
final class JsonLine {

    private static final char FIRST_PLAIN = 0x20;

    private final StringBuilder line = new StringBuilder("{");

    JsonLine member(String name, @Nullable String value) {
        name(name);
        value(value);
        return this;
    }

    JsonLine member(String name, List<? extends List<@Nullable String>> rows) {
        name(name);
        line.append('[');
        for (var i = 0; i < rows.size(); i++) {
            line.append(i == 0 ? "[" : ",[");
            var row = rows.get(i);
            for (var j = 0; j < row.size(); j++) {
                line.append(j == 0 ? "" : ",");
                value(row.get(j));
            }
            line.append(']');
        }
        line.append(']');
        return this;
    }

    private void name(String name) {
        line.append(line.length() == 1 ? "" : ",");
        value(name);
        line.append(':');
    }

    private void value(@Nullable String value) {
        if (value == null) {
            line.append("null");
            return;
        }
        line.append('"');
        for (var i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            if (character == '"' || character == '\\') {
                line.append('\\').append(character);
            } else if (character < FIRST_PLAIN) {
                line.append(String.format("\\u%04x", (int) character));
            } else {
                line.append(character);
            }
        }
        line.append('"');
    }

    @Override
    public String toString() {
        return line + "}";
    }
}
