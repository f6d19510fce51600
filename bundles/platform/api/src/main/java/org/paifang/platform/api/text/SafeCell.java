package org.paifang.platform.api.text;

import java.util.regex.Pattern;

/**
 * A text that a spreadsheet shows and does not reckon.
 *
 * <p>Spreadsheets take what begins with {@code = + - @} (also in full width) for a formula. Such a text gets an
 * apostrophe in front, which spreadsheets know as "this is text". A program with another separator than the comma cuts
 * at semicolons and line ends, so what follows those is a beginning too. Control characters become blanks. Amounts are no
 * texts: they are written by us as plain numbers and keep their minus.
 */
public final class SafeCell {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final Pattern FORMULA =
            Pattern.compile("(^|;)([\\s\\p{Z}\"']*)([=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

    private SafeCell() {}

    /** The text as a cell of a file for spreadsheets. */
    public static String of(String text) {
        return FORMULA.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("$1'$2$3");
    }
}
