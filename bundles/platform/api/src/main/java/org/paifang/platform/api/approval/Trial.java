package org.paifang.platform.api.approval;

import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/** What a command would do, if it were carried out now. */
public sealed interface Trial {

    /**
     * It can be done.
     *
     * @param title one line that names it, in the function's messages
     * @param lines what a checker reads, in this order
     * @param amount by which the bands decide how many people must agree; empty where there is none
     * @param subject what it is about, such as an order's number, 1 to 64 characters: by it others on the same are found
     * @param fingerprint of everything that the lines were reckoned upon, 1 to 128 characters: another one, and who has
     *     agreed has agreed to something else and is asked again
     */
    record Possible(Reason title, List<Line> lines, Optional<Money> amount, String subject, String fingerprint)
            implements Trial {

        public Possible {
            lines = List.copyOf(lines);
            requireLength("subject", subject, 64);
            requireLength("fingerprint", fingerprint, 128);
        }

        private static void requireLength(String what, String text, int longest) {
            if (text.isEmpty() || text.length() > longest) {
                throw new IllegalArgumentException("a " + what + " has 1 to " + longest + " characters");
            }
        }
    }

    /** It cannot, for this reason in the function's messages. */
    record Impossible(Reason reason) implements Trial {}
}
