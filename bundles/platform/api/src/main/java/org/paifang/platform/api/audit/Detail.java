package org.paifang.platform.api.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of what an entry of the log says, before and after side by side. Values are what people can read years later,
 * when the function may be gone: text, amounts with their currency, instants as ISO-8601. Never a secret, a password, a
 * key, a full card number.
 *
 * @param key stable words such as {@code refund-limit}; 1 to {@link #LONGEST_KEY} characters. The messages of the action's
 *     owner may have a label for the key {@code audit.detail.<key>}
 * @param before what it was; empty if there was nothing, or if it did not change
 * @param after what it is; empty if it is gone. What is longer than {@link #LONGEST_VALUE} characters is cut
 */
public record Detail(String key, Optional<String> before, Optional<String> after) {

    public static final int LONGEST_KEY = 60;

    public static final int LONGEST_VALUE = 1_000;

    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.:/-]{0,59}");

    public Detail {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a detail's key is 1 to 60 letters, digits and _.:/-, was: " + key);
        }
        before = before.map(value -> plain(value, LONGEST_VALUE));
        after = after.map(value -> plain(value, LONGEST_VALUE));
    }

    /** Something that is so. */
    public static Detail fact(String key, String value) {
        return new Detail(key, Optional.empty(), Optional.of(value));
    }

    /** Something that became something else. */
    public static Detail change(String key, String before, String after) {
        return new Detail(key, Optional.of(before), Optional.of(after));
    }

    /** Something that is gone. */
    public static Detail removed(String key, String before) {
        return new Detail(key, Optional.of(before), Optional.empty());
    }

    /** What differs, in the order of the first and then of the second; maps that keep an order are meant. */
    public static List<Detail> between(Map<String, String> before, Map<String, String> after) {
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        var differences = new ArrayList<Detail>();
        for (var key : keys) {
            var was = before.get(key);
            var is = after.get(key);
            if (!Objects.equals(was, is)) {
                differences.add(new Detail(key, Optional.ofNullable(was), Optional.ofNullable(is)));
            }
        }
        return differences;
    }

    /** Without control characters and halves of characters, and not longer than this; what is cut ends in an ellipsis. */
    static String plain(String text, int longest) {
        var plain = new StringBuilder(Math.min(text.length(), longest));
        for (var i = 0; i < text.length(); ) {
            var character = text.codePointAt(i);
            var width = Character.charCount(character);
            if (plain.length() + width > longest) {
                plain.setLength(plain.offsetByCodePoints(plain.length(), -1));
                return plain.append('…').toString();
            }
            var odd = (character != '\n' && Character.isISOControl(character))
                    || (width == 1 && Character.isSurrogate((char) character));
            plain.appendCodePoint(odd ? '\uFFFD' : character);
            i += width;
        }
        return plain.toString();
    }
}
