package org.paifang.platform.core.internal.login;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes that people read to each other: no letter is mistaken for a digit, and case does not matter. */
final class OneTimeCodes {

    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;

    private final SecureRandom random = new SecureRandom();

    /** Twenty of thirty characters: 98 bits. */
    String fresh() {
        var code = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            code.append(group == 0 ? "" : "-");
            for (int i = 0; i < GROUP_LENGTH; i++) {
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
}
