package org.paifang.platform.core.internal.login;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.paifang.platform.api.text.Reason;

/**
 * What a password that people choose must be, after NIST SP 800-63B: long, and neither one that attackers try first nor
 * made of what everybody knows of its owner. Nothing else: no kinds of characters, no change after a time.
 */
public final class PasswordRules {

    private static final int SHORTEST_WORD = 4;

    private final int shortest;
    private final int longest;
    private final Guesses guesses;
    private final List<String> words;

    /** How well known a password is. */
    @FunctionalInterface
    public interface Guesses {

        /** Whether it is among those that are tried first, or made of such and of the words. */
        boolean isKnown(String password, List<String> words);
    }

    /**
     * @param shortest in characters as people count them
     * @param longest in UTF-16 units, as it is kept
     * @param words that nobody's password consists of, such as the bank's name
     */
    public PasswordRules(int shortest, int longest, Guesses guesses, List<String> words) {
        this.shortest = shortest;
        this.longest = longest;
        this.guesses = guesses;
        this.words = words.stream().map(PasswordRules::plain).toList();
    }

    /**
     * Why it cannot be.
     *
     * @param owner what everybody knows of the owner: login, name, merchant
     */
    Optional<Reason> objection(char[] password, List<String> owner) {
        var text = Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFKC);
        if (text.codePointCount(0, text.length()) < shortest) {
            return Optional.of(Reason.of("password.too-short", shortest));
        }
        if (password.length > longest) {
            return Optional.of(Reason.of("password.too-long", longest));
        }
        var known = Stream.concat(words.stream(), owner.stream().flatMap(PasswordRules::parts))
                .distinct()
                .toList();
        if (consistsOf(plain(text), known)) {
            return Optional.of(Reason.of("password.yours"));
        }
        return guesses.isKnown(text, known) ? Optional.of(Reason.of("password.known")) : Optional.empty();
    }

    /** Whether taking the words away leaves less than half of what a password needs. */
    private boolean consistsOf(String password, List<String> known) {
        var rest = password;
        for (var word : known) {
            if (word.length() >= SHORTEST_WORD || isIdeographic(word)) {
                rest = rest.replace(word, "");
            }
        }
        return rest.length() < password.length() && rest.codePointCount(0, rest.length()) < shortest / 2;
    }

    private static boolean isIdeographic(String word) {
        return word.length() > 1 && word.codePoints().allMatch(Character::isIdeographic);
    }

    private static Stream<String> parts(String text) {
        var plain = plain(text);
        return Stream.concat(Stream.of(plain), Stream.of(plain.split("[^\\p{L}\\p{N}]+")))
                .filter(part -> !part.isBlank());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
