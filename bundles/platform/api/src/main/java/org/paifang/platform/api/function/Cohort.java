package org.paifang.platform.api.function;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * Some of the merchants: those named, and a share of all. Who is in a share stays in it when the share grows, and is not
 * the same for every function.
 *
 * @param percent 0 to 100; a merchant is in it if the CRC-32 of {@code <function>:<merchantNo>} in UTF-8, modulo 100, is
 *     below
 * @param merchants in it whatever their share
 */
public record Cohort(int percent, Set<MerchantNo> merchants) {

    /** Everybody. */
    public static final Cohort ALL = new Cohort(100, Set.of());

    private static final int WHOLE = 100;

    public Cohort {
        if (percent < 0 || percent > WHOLE) {
            throw new IllegalArgumentException("a share is 0 to 100 percent, was " + percent);
        }
        merchants = Set.copyOf(merchants);
    }

    public boolean isAll() {
        return percent == WHOLE;
    }

    /** Whether the merchant belongs to it, as far as the function is concerned. */
    public boolean contains(FunctionId function, MerchantNo merchant) {
        return isAll() || merchants.contains(merchant) || bucket(function, merchant) < percent;
    }

    private static long bucket(FunctionId function, MerchantNo merchant) {
        var sum = new CRC32();
        sum.update((function + ":" + merchant).getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % WHOLE;
    }
}
