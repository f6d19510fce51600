package org.paifang.bank.merchants.internal.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paifang.bank.merchants.internal.domain.Place.Name;
import org.paifang.bank.merchants.internal.domain.Place.Syllable;

/**
 * What somebody typed to find a place.
 *
 * @param letters what could be a reading: without blanks, apostrophes, tones and marks, ü as {@code v}
 */
record Search(String text, String letters) {

    private static final String MARKS = "[\\s'’·\\-0-9]";

    static Search of(String typed) {
        var plain = typed.strip().toLowerCase(Locale.ROOT);
        var shortened = plain.substring(0, Math.min(plain.length(), BranchDirectory.LONGEST_SEARCH));
        var letters = Normalizer.normalize(shortened.replace('ü', 'v').replaceAll(MARKS, ""), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return new Search(shortened.replaceAll("\\s", ""), letters);
    }

    boolean fits(Place place) {
        if (text.isEmpty()) {
            return true;
        }
        var both = List.of(place.province(), place.city());
        return (written(both, Name::traditional) + " " + written(both, Name::simplified)).contains(text)
                || isRead(both)
                || isRead(List.of(place.city()));
    }

    private boolean isRead(List<Name> names) {
        if (!letters.matches("[a-z]+")) {
            return false;
        }
        var syllables = names.stream().flatMap(name -> name.reading().stream()).toList();
        return Stream.of(full(syllables), full(syllables).replace('v', 'u'), initials(syllables))
                .anyMatch(reading -> reading.startsWith(letters));
    }

    private static String full(List<Syllable> syllables) {
        return syllables.stream().map(Syllable::letters).collect(Collectors.joining());
    }

    private static String initials(List<Syllable> syllables) {
        return syllables.stream()
                .map(syllable -> syllable.letters().substring(0, 1))
                .collect(Collectors.joining());
    }

    private static String written(List<Name> names, Function<Name, String> script) {
        return names.stream().map(script).collect(Collectors.joining());
    }
}
