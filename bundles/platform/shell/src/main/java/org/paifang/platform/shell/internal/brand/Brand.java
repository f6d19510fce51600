package org.paifang.platform.shell.internal.brand;

import java.util.Locale;
import java.util.Map;
import org.paifang.platform.api.text.Languages;

/**
 * Whose product it is, to the eye.
 *
 * @param css custom properties {@code --brand-*}
 * @param logo an SVG, drawn into the page
 * @param favicon an SVG
 */
public record Brand(Map<Locale, Names> names, String css, String logo, String favicon) {

    /** What is called how, in one language. */
    public record Names(String product, String bank, String tagline, String support) {}

    public Brand {
        names = Map.copyOf(names);
        for (var language : Languages.ALL) {
            if (!names.containsKey(language)) {
                throw new IllegalArgumentException("a brand has no names in " + language.toLanguageTag());
            }
        }
    }

    public Names in(Locale locale) {
        var found = names.get(Languages.closest(locale));
        if (found == null) {
            throw new IllegalStateException("a brand has names in every language");
        }
        return found;
    }

    /** What stands where no bundle brings a brand. */
    static Brand plain() {
        var names = new Names("Paifang", "", "", "");
        var square = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\" aria-hidden=\"true\">"
                + "<path fill=\"currentColor\" d=\"M4 10h40v6H4zm6 6h6v26h-6zm22 0h6v26h-6zM16 22h16v4H16z\"/></svg>";
        return new Brand(
                Map.of(
                        Languages.ENGLISH, names,
                        Languages.SIMPLIFIED_CHINESE, names,
                        Languages.TRADITIONAL_CHINESE, names),
                "",
                square,
                square);
    }
}
