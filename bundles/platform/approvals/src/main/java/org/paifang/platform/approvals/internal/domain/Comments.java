package org.paifang.platform.approvals.internal.domain;

import java.util.regex.Pattern;

/** What people write, fit to be kept: no control characters, no card numbers. */
final class Comments {

    private static final Pattern PERHAPS_A_CARD = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?!\\d)");
    private static final int DIGITS_LEFT = 4;

    private Comments() {}

    static String kept(String written) {
        var plain = new StringBuilder(written.length());
        written.codePoints().forEach(c -> plain.appendCodePoint(c == '\n' || !Character.isISOControl(c) ? c : ' '));
        return PERHAPS_A_CARD.matcher(plain.toString().strip()).replaceAll(found -> masked(found.group()));
    }

    private static String masked(String found) {
        var digits = found.replaceAll("\\D", "");
        return isCard(digits) ? "••••" + digits.substring(digits.length() - DIGITS_LEFT) : found;
    }

    /** Luhn's check digit, ISO/IEC 7812-1. */
    private static boolean isCard(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
