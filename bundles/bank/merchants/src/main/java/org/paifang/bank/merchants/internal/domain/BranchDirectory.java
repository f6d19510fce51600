package org.paifang.bank.merchants.internal.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paifang.bank.merchants.internal.domain.Place.Name;
import org.paifang.bank.merchants.internal.domain.Place.Syllable;
import org.paifang.platform.api.identity.Branch;

/**
 * The bank's branches, in the order of their readings. Where they are stands in {@code branches.csv}; how each name is read,
 * in {@code names.csv}, because a character that is read in several ways (長沙, 長治; 成都, 都江堰) is read rightly only in
 * its name.
 */
public final class BranchDirectory {

    /** Longer than anything that is searched for. */
    public static final int LONGEST_SEARCH = 40;

    private static final PinyinOrder ORDER = new PinyinOrder();

    private final List<Place> places;
    private final Map<Branch, Place> byBranch = new HashMap<>();

    /** In any order. */
    BranchDirectory(List<Place> places) {
        this.places = places.stream()
                .sorted(Comparator.comparing(Place::province, ORDER).thenComparing(Place::city, ORDER))
                .toList();
        this.places.forEach(place -> byBranch.put(place.branch(), place));
    }

    /** Reads the bank's list. */
    public static BranchDirectory read() {
        var names = new HashMap<String, Name>();
        lines("names.csv").forEach(line -> names.put(line[0], new Name(line[0], line[1], syllables(line[2]))));
        return new BranchDirectory(lines("branches.csv")
                .map(line -> new Place(new Branch(line[0], line[1]), name(names, line[0]), name(names, line[1])))
                .toList());
    }

    /** All of them. */
    public List<Place> all() {
        return places;
    }

    /** The provinces in their order. */
    public List<Name> provinces() {
        return places.stream().map(Place::province).distinct().toList();
    }

    /** Whether the bank has a branch there; a whole province is none. */
    public boolean has(Branch branch) {
        return byBranch.containsKey(branch);
    }

    /**
     * Those that somebody means by characters of either script, by letters as they are read ({@code changsha}, {@code
     * chang sha}), or by the first letters of the syllables ({@code cs}); of the city, of the province, or of both.
     *
     * @param province one that alone is wanted, as the list writes it; empty for all
     */
    public List<Place> search(String text, String province) {
        var wanted = Search.of(text);
        return places.stream()
                .filter(place -> province.isEmpty() || place.branch().province().equals(province))
                .filter(place -> wanted.fits(place))
                .toList();
    }

    /** Whether somebody who typed this may mean the place; see {@link #search}. */
    public static boolean fits(Place place, String text) {
        return Search.of(text).fits(place);
    }

    public Optional<Place> find(Branch branch) {
        return Optional.ofNullable(byBranch.get(branch));
    }

    private static Name name(Map<String, Name> names, String written) {
        var name = names.get(written);
        if (name == null) {
            throw new IllegalStateException("names.csv does not say how " + written + " is read");
        }
        return name;
    }

    static List<Syllable> syllables(String written) {
        return Stream.of(written.split(" ", -1)).map(Syllable::parse).toList();
    }

    /** Without the heading. */
    private static Stream<String[]> lines(String file) {
        var stream = BranchDirectory.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("there is no " + file + " beside " + BranchDirectory.class.getName());
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
