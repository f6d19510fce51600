package org.paifang.platform.core.internal.login;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Codes that people read to each other: no letter is mistaken for a digit, and case does not matter. */
final class OneTimeCodes {

    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;

    /** Twenty-four of thirty characters: 117 bits, enough for a hash that is fast. */
    private static final int RECOVERY_GROUP_LENGTH = 6;

    private static final Pattern RECOVERY =
            Pattern.compile("[" + LETTERS + "]{" + GROUPS * RECOVERY_GROUP_LENGTH + "}");

    private final SecureRandom random = new SecureRandom();

    /** Twenty of thirty characters: 98 bits. */
    String fresh() {
        return fresh(GROUP_LENGTH);
    }

    /** One of the codes that help when a device is lost. */
    String freshRecovery() {
        return fresh(RECOVERY_GROUP_LENGTH);
    }

    private String fresh(int groupLength) {
        var code = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            code.append(group == 0 ? "" : "-");
            for (int i = 0; i < groupLength; i++) {
                code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return code.toString();
    }

    /** As it was given out, whatever blanks and cases somebody typed; as typed, if it cannot be one. */
    static char[] typed(char[] password) {
        var length = GROUPS * (GROUP_LENGTH + 1) - 1;
        return password.length > 2 * length
                ? password
                : new String(password).strip().toLowerCase(Locale.ROOT).toCharArray();
    }

    /** A recovery code without blanks and hyphens, whatever its case; empty if it cannot be one. */
    static Optional<String> recovery(String typed) {
        var plain = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return RECOVERY.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }
}
