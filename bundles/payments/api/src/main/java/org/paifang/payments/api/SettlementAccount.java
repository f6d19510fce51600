package org.paifang.payments.api;

import java.util.regex.Pattern;

/**
 * The account of a bank into which a merchant is paid. As it is given to the platform its number is whole; as the
 * platform gives it, all but the last four characters are stars. {@link #toString} never shows the number.
 *
 * @param bank the bank's name, 1 to 100 characters
 * @param holder to whom the account belongs, 1 to 100 characters
 * @param number 8 to 34 digits and capital letters
 */
public record SettlementAccount(String bank, String holder, String number) {

    public static final int LONGEST_NAME = 100;

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{8,34}");
    private static final int SHOWN = 4;

    /** Whether a text can be the number of an account. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The same one as people may see it. */
    public SettlementAccount masked() {
        var hidden = Math.max(0, number.length() - SHOWN);
        return new SettlementAccount(bank, holder, "*".repeat(hidden) + number.substring(hidden));
    }

    @Override
    public String toString() {
        return "account " + masked().number + " at " + bank;
    }
}
