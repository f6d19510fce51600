package org.paifang.platform.rest.internal.http;

import java.util.Locale;
import java.util.Optional;

/** Reads what languages a caller takes. */
final class Languages {

    private Languages() {}

    /** The platform's language for the caller's first choice; English for none, or for what nobody can read. */
    static Locale of(Optional<String> acceptLanguage) {
        if (acceptLanguage.isEmpty()) {
            return Locale.ENGLISH;
        }
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage.get());
            return ranges.isEmpty()
                    ? Locale.ENGLISH
                    : org.paifang.platform.api.text.Languages.closest(
                            Locale.forLanguageTag(ranges.get(0).getRange()));
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
