package org.paifang.functions.refund.internal.file;

import java.util.regex.Pattern;

/** A text that a spreadsheet shows and does not reckon, as docs/decisions/0060 has it. */
final class SafeCell {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final Pattern FORMULA =
            Pattern.compile("(^|;)([\\s\\p{Z}\"']*)([=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

    private SafeCell() {}

    static String of(String text) {
        return FORMULA.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("$1'$2$3");
    }
}
