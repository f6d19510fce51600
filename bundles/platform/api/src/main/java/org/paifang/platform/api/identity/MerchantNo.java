package org.paifang.platform.api.identity;

import java.util.regex.Pattern;

/**
 * The number under which the bank knows a merchant, such as {@code 100001}; the bank itself is {@link #BANK}.
 *
 * @param value 3 to 15 lower-case letters and digits
 */
public record MerchantNo(String value) implements Comparable<MerchantNo> {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]{3,15}");

    /** The bank's own people log in as operators of this number. */
    public static final MerchantNo BANK = new MerchantNo("bank");

    public MerchantNo {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a merchant number is 3 to 15 letters and digits");
        }
    }

    @Override
    public int compareTo(MerchantNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
