package org.paifang.platform.api.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paifang.platform.api.money.Money;

/**
 * How many other people must agree, by the amount, as a profile writes it: {@code up to 1000.00: 0; up to 50000.00: 1;
 * above: 2}. Amounts are in major units of the merchant's currency, a border belongs to the band below it. What has no
 * amount falls into the last band.
 */
public record Bands(List<Band> bands, int above) {

    /** Nobody, whatever the amount. */
    public static final Bands NOBODY = new Bands(List.of(), 0);

    /** One, whatever the amount. */
    public static final Bands ONE = new Bands(List.of(), 1);

    /** More people than this are never asked. */
    public static final int MOST_PEOPLE = 9;

    private static final Pattern UP_TO = Pattern.compile("up to (\\d{1,15}(?:\\.\\d{1,4})?): ?(\\d)");
    private static final Pattern ABOVE = Pattern.compile("(?:above|any): ?(\\d)");

    /** Amounts up to {@code limit}, inclusive. */
    public record Band(BigDecimal limit, int people) {}

    /** @throws IllegalArgumentException if borders do not ascend, or a greater amount would need fewer people */
    public Bands {
        bands = List.copyOf(bands);
        for (var i = 1; i < bands.size(); i++) {
            if (bands.get(i).limit().compareTo(bands.get(i - 1).limit()) <= 0) {
                throw new IllegalArgumentException("amounts that ascend from band to band");
            }
            requireMore(bands.get(i - 1).people(), bands.get(i).people());
        }
        if (!bands.isEmpty()) {
            requireMore(bands.get(bands.size() - 1).people(), above);
        }
    }

    /**
     * Reads what somebody wrote.
     *
     * @throws IllegalArgumentException whose message says what is wanted instead
     */
    public static Bands parse(String written) {
        var parts = written.strip().replaceAll("\\s+", " ").split(" ?; ?", -1);
        var bands = new ArrayList<Band>();
        for (var i = 0; i < parts.length - 1; i++) {
            var band = UP_TO.matcher(parts[i]);
            if (!band.matches()) {
                throw wanted();
            }
            bands.add(new Band(new BigDecimal(band.group(1)), Integer.parseInt(band.group(2))));
        }
        var last = ABOVE.matcher(parts[parts.length - 1]);
        if (!last.matches() || (bands.isEmpty() != parts[parts.length - 1].startsWith("any"))) {
            throw wanted();
        }
        return new Bands(bands, Integer.parseInt(last.group(1)));
    }

    /** How many must agree. */
    public int people(Optional<Money> amount) {
        if (amount.isEmpty()) {
            return above;
        }
        var major = amount.get().toMajorUnits();
        return bands.stream()
                .filter(band -> major.compareTo(band.limit()) <= 0)
                .findFirst()
                .map(Band::people)
                .orElse(above);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return bands.isEmpty()
                ? "any: " + above
                : bands.stream()
                        .map(band -> "up to " + band.limit().toPlainString() + ": " + band.people())
                        .collect(Collectors.joining("; ", "", "; above: " + above));
    }

    private static void requireMore(int before, int after) {
        if (after < before) {
            throw new IllegalArgumentException("at least as many people for a greater amount");
        }
    }

    private static IllegalArgumentException wanted() {
        return new IllegalArgumentException(
                "bands such as \"up to 1000.00: 0; up to 50000.00: 1; above: 2\", or \"any: 1\", 0 to " + MOST_PEOPLE
                        + " people each");
    }
}
