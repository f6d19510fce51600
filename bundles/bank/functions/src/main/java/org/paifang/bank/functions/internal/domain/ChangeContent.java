package org.paifang.bank.functions.internal.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.Change;

/**
 * A change as it is kept while it waits for other people: lines of {@code key=value}, read again days later.
 *
 * @param hash of the plan that whoever asked for it has read
 */
record ChangeContent(Change change, String hash) {

    private static final int DIGEST_BYTES = 8;
    private static final String VERSION = "\\d+(\\.\\d+){0,2}(\\.[\\w-]+)?";
    private static final String HASH = "[\\w.-]{1,64}";

    String write() {
        return String.join("\n", lines()) + "\nhash=" + hash;
    }

    /** The same for the same change, whatever its plan. */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", lines()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Empty if it is anything but what {@link #write} gives. */
    static Optional<ChangeContent> read(String written) {
        try {
            var content = parse(written);
            return content.write().equals(written) ? Optional.of(content) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private List<String> lines() {
        var function = "function=" + change.function();
        if (!(change instanceof Change.Put put)) {
            return List.of("change=" + (change instanceof Change.Return ? "return" : "remove"), function);
        }
        var cohort = put.cohort();
        return Stream.of(
                        Stream.of("change=put", function, "version=" + put.version(), "percent=" + cohort.percent()),
                        cohort.merchants().stream().sorted().map(merchant -> "merchant=" + merchant),
                        cohort.branches().stream()
                                .map(Branch::toString)
                                .sorted()
                                .map(branch -> "branch=" + branch))
                .flatMap(part -> part)
                .toList();
    }

    private static ChangeContent parse(String written) {
        var values = written.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0],
                        LinkedHashMap::new,
                        Collectors.mapping(pair -> pair[pair.length - 1], Collectors.toList())));
        Function<String, String> one =
                key -> values.getOrDefault(key, List.of("")).get(0);
        var function = new FunctionId(one.apply("function"));
        var change =
                switch (one.apply("change")) {
                    case "put" ->
                        new Change.Put(
                                function,
                                matching(VERSION, one.apply("version")),
                                new Cohort(
                                        Integer.parseInt(one.apply("percent")),
                                        each(values.getOrDefault("merchant", List.of()), MerchantNo::new),
                                        each(values.getOrDefault("branch", List.of()), Branch::parse)));
                    case "return" -> new Change.Return(function);
                    case "remove" -> new Change.Remove(function);
                    default -> throw new IllegalArgumentException("no change");
                };
        return new ChangeContent(change, matching(HASH, one.apply("hash")));
    }

    private static String matching(String shape, String value) {
        if (!value.matches(shape)) {
            throw new IllegalArgumentException("not as it was written");
        }
        return value;
    }

    private static <T> Set<T> each(List<String> values, Function<String, T> read) {
        return values.stream().map(read).collect(Collectors.toSet());
    }
}
