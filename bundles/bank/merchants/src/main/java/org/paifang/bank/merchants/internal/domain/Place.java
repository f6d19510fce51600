package org.paifang.bank.merchants.internal.domain;

import java.util.List;
import org.paifang.platform.api.identity.Branch;

/**
 * A branch of the bank as people look for it.
 *
 * @param province how its name is written and read
 * @param city likewise
 */
public record Place(Branch branch, Name province, Name city) {

    /**
     * A name.
     *
     * @param traditional as the bank's list of branches writes it
     * @param simplified the same in simplified characters
     * @param reading how each character is read here, with its tone: {@code chong2 qing4}
     */
    public record Name(String traditional, String simplified, List<Syllable> reading) {

        public Name {
            reading = List.copyOf(reading);
            if (reading.size() != traditional.length() || simplified.length() != traditional.length()) {
                throw new IllegalArgumentException("each character of " + traditional + " has one reading");
            }
        }
    }

    /**
     * A character's reading.
     *
     * @param letters in lower case, {@code v} for ü
     * @param tone 1 to 5
     */
    public record Syllable(String letters, int tone) {

        /** Reads {@code chong2}. */
        public static Syllable parse(String written) {
            if (!written.matches("[a-z]{1,6}[1-5]")) {
                throw new IllegalArgumentException("a syllable is letters and a tone, was: " + written);
            }
            var end = written.length() - 1;
            return new Syllable(written.substring(0, end), written.charAt(end) - '0');
        }
    }
}
