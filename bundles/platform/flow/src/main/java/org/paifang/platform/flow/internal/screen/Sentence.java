package org.paifang.platform.flow.internal.screen;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The few sentences that Flow says itself, in the three languages of the house. */
public enum Sentence {
    RENEWING,
    MISSING,
    BROKEN;

    private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

    /** The sentence in the language nearest to a reader's: English when there is no nearer one. */
    public String in(Locale reader) {
        return ResourceBundle.getBundle(
                        Sentence.class.getPackageName() + ".messages",
                        language(reader),
                        Sentence.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(name().toLowerCase(Locale.ROOT));
    }

    /** The one of the house's languages that a reader of this locale understands best. */
    public static Locale language(Locale reader) {
        if (!reader.getLanguage().equals("zh")) {
            return Locale.ENGLISH;
        }
        var traditional = reader.getScript().equals("Hant") || TRADITIONAL_REGIONS.contains(reader.getCountry());
        return traditional ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE;
    }
}
