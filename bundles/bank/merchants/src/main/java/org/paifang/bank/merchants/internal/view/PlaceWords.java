package org.paifang.bank.merchants.internal.view;

import java.util.Locale;
import org.paifang.bank.merchants.internal.domain.Place;
import org.paifang.bank.merchants.internal.domain.Place.Name;
import org.paifang.platform.api.text.Languages;

/** A branch's names as a language has them: in its own script, in English as they are read and then as they are written. */
public final class PlaceWords {

    private static final String VOWELS = "aoe";

    private PlaceWords() {}

    public static String whole(Place place, Locale language) {
        return in(place.province(), language) + " · " + in(place.city(), language);
    }

    public static String in(Name name, Locale language) {
        if (language.equals(Languages.TRADITIONAL_CHINESE)) {
            return name.traditional();
        }
        return language.equals(Languages.SIMPLIFIED_CHINESE)
                ? name.simplified()
                : read(name) + " " + name.traditional();
    }

    /** Such as {@code Xi'an}, without the word for "city". */
    static String read(Name name) {
        var last = name.reading().size() - (name.traditional().endsWith("市") ? 1 : 0);
        var read = new StringBuilder();
        for (var syllable : name.reading().subList(0, last)) {
            var letters = syllable.letters();
            if (read.length() > 0 && VOWELS.indexOf(letters.charAt(0)) >= 0) {
                read.append('\'');
            }
            read.append(letters.replace('v', 'ü'));
        }
        return read.substring(0, 1).toUpperCase(Locale.ROOT) + read.substring(1);
    }
}
