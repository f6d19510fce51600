package org.paifang.platform.core.internal.domain;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.MerchantNo;

/** Cohorts as tables keep them. */
public final class Cohorts {

    private Cohorts() {}

    public static String write(Cohort cohort) {
        return cohort.percent() + "|"
                + cohort.merchants().stream().map(MerchantNo::value).sorted().collect(Collectors.joining(",")) + "|"
                + cohort.branches().stream().map(Branch::toString).sorted().collect(Collectors.joining(","));
    }

    public static Cohort read(String written) {
        var parts = written.split("\\|", -1);
        return new Cohort(
                Integer.parseInt(parts[0]),
                words(parts[1]).map(MerchantNo::new).collect(Collectors.toSet()),
                words(parts[2]).map(Branch::parse).collect(Collectors.toSet()));
    }

    static Stream<String> words(String list) {
        return Stream.of(list.split(",")).filter(word -> !word.isEmpty());
    }
}
