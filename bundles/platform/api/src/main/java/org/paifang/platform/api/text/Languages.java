package org.paifang.platform.api.text;

import java.util.List;
import java.util.Locale;

/** The languages of the platform: English, 简体中文, 繁體中文. */
public final class Languages {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale SIMPLIFIED_CHINESE = Locale.forLanguageTag("zh-CN");
    public static final Locale TRADITIONAL_CHINESE = Locale.forLanguageTag("zh-TW");

    /** All of them, in the order in which people are offered them. */
    public static final List<Locale> ALL = List.of(ENGLISH, SIMPLIFIED_CHINESE, TRADITIONAL_CHINESE);

    private Languages() {}

    /**
     * The language of the platform that fits best: Chinese of Taiwan, Hong Kong, Macao or in traditional script is
     * traditional, other Chinese is simplified, anything else is English.
     */
    public static Locale closest(Locale wanted) {
        if (!wanted.getLanguage().equals("zh")) {
            return ENGLISH;
        }
        var traditional = wanted.getScript().equals("Hant")
                || (wanted.getScript().isEmpty() && List.of("TW", "HK", "MO").contains(wanted.getCountry()));
        return traditional ? TRADITIONAL_CHINESE : SIMPLIFIED_CHINESE;
    }
}
