package org.paifang.platform.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "en-GB, en",
        "de, en",
        "und, en",
        "zh, zh-CN",
        "zh-CN, zh-CN",
        "zh-SG, zh-CN",
        "zh-Hans-HK, zh-CN",
        "zh-TW, zh-TW",
        "zh-HK, zh-TW",
        "zh-MO, zh-TW",
        "zh-Hant, zh-TW",
        "zh-Hant-CN, zh-TW",
    })
    void theClosestLanguageIsSpoken(String wanted, String spoken) {
        assertThat(Languages.closest(Locale.forLanguageTag(wanted)).toLanguageTag())
                .isEqualTo(spoken);
    }
}
