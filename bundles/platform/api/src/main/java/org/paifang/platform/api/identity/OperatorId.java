package org.paifang.platform.api.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who acts: an operator of a merchant or of the bank, written {@code merchantNo-operatorNo}, such as {@code 100001-01}.
 *
 * @param merchant whose operator it is
 * @param operatorNo 1 to 10 lower-case letters and digits, unique within the merchant
 */
public record OperatorId(MerchantNo merchant, String operatorNo) {

    private static final Pattern OPERATOR_NO = Pattern.compile("[a-z0-9]{1,10}");
    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9]{3,15})-([a-z0-9]{1,10})");

    public OperatorId {
        if (!OPERATOR_NO.matcher(operatorNo).matches()) {
            throw new IllegalArgumentException("an operator number is 1 to 10 letters and digits");
        }
    }

    /** Reads {@code merchantNo-operatorNo} as people type it: surrounding blanks and case do not matter. */
    public static Optional<OperatorId> parse(String written) {
        var matcher = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(new OperatorId(new MerchantNo(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return merchant + "-" + operatorNo;
    }
}
