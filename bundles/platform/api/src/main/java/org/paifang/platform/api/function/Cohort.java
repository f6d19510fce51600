package org.paifang.platform.api.function;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * Some of the merchants: those named, those of some branches, and a share of all. Who is in a share stays in it when the share grows, and is not
 * the same for every function.
 *
 * @param percent 0 to 100; a merchant is in it if the CRC-32 of {@code <function>:<merchantNo>} in UTF-8, modulo 100, is
 *     below
 * @param merchants in it whatever their share
 * @param branches whose merchants are in it whatever their share
 */
public record Cohort(int percent, Set<MerchantNo> merchants, Set<Branch> branches) {

    /** Everybody. */
    public static final Cohort ALL = new Cohort(100, Set.of(), Set.of());

    private static final int WHOLE = 100;

    public Cohort {
        if (percent < 0 || percent > WHOLE) {
            throw new IllegalArgumentException("a share is 0 to 100 percent, was " + percent);
        }
        merchants = Set.copyOf(merchants);
        branches = Set.copyOf(branches);
    }

    /** A share of all. */
    public static Cohort share(int percent) {
        return new Cohort(percent, Set.of(), Set.of());
    }

    /** Those alone. */
    public static Cohort of(Set<MerchantNo> merchants) {
        return new Cohort(0, merchants, Set.of());
    }

    /** The merchants of those branches alone. */
    public static Cohort in(Set<Branch> branches) {
        return new Cohort(0, Set.of(), branches);
    }

    public boolean isAll() {
        return percent == WHOLE;
    }

    /**
     * Whether the merchant belongs to it, as far as the function is concerned.
     *
     * @param branch of this merchant; asked only if it matters
     */
    public boolean contains(FunctionId function, MerchantNo merchant, Supplier<Optional<Branch>> branch) {
        return isAll()
                || merchants.contains(merchant)
                || bucket(function, merchant) < percent
                || (!branches.isEmpty() && branch.get().filter(this::holds).isPresent());
    }

    private boolean holds(Branch branch) {
        return branches.stream().anyMatch(one -> one.holds(branch));
    }

    /** The same for the same cohort, whatever the order in which a set gives its members. */
    @Override
    public String toString() {
        return percent + "% " + new TreeSet<>(merchants) + " "
                + branches.stream().map(Branch::toString).sorted().toList();
    }

    private static long bucket(FunctionId function, MerchantNo merchant) {
        var sum = new CRC32();
        sum.update((function + ":" + merchant).getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % WHOLE;
    }
}
