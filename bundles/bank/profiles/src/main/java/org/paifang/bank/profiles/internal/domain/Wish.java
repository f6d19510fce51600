package org.paifang.bank.profiles.internal.domain;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.profile.Layer;

/**
 * What somebody wants to publish: a revision of a draft, which never changes, to whom and since when.
 *
 * @param onto the newest version of the layer that its maker knew
 */
public record Wish(Layer layer, int revision, int onto, Cohort cohort, Optional<Instant> from, String comment) {

    private static final int LINES = 8;

    /** Lines, read again days later. */
    String write() {
        return Stream.of(
                        layer.toString(),
                        Integer.toString(revision),
                        Integer.toString(onto),
                        Integer.toString(cohort.percent()),
                        join(cohort.merchants().stream().map(MerchantNo::value)),
                        join(cohort.branches().stream().map(Branch::toString)),
                        from.map(Instant::toString).orElse(""),
                        comment.replaceAll("\\R", " "))
                .collect(Collectors.joining("\n"));
    }

    /** Empty if it is anything but what {@link #write} gives. */
    static Optional<Wish> read(String written) {
        var lines = List.of(written.split("\n", -1));
        if (lines.size() != LINES) {
            return Optional.empty();
        }
        try {
            return Layer.parse(lines.get(0))
                    .map(layer -> new Wish(
                            layer,
                            Integer.parseInt(lines.get(1)),
                            Integer.parseInt(lines.get(2)),
                            new Cohort(
                                    Integer.parseInt(lines.get(3)),
                                    words(lines.get(4)).map(MerchantNo::new).collect(Collectors.toSet()),
                                    words(lines.get(5)).map(Branch::parse).collect(Collectors.toSet())),
                            Optional.of(lines.get(6))
                                    .filter(text -> !text.isEmpty())
                                    .map(Instant::parse),
                            lines.get(7)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String join(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(","));
    }

    private static Stream<String> words(String list) {
        return Arrays.stream(list.split(",")).filter(word -> !word.isEmpty());
    }
}
