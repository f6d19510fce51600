package org.paifang.platform.flow.internal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTest {

    @ParameterizedTest
    @CsvSource({
        "en-GB, en",
        "de, en",
        "zh, zh-CN",
        "zh-CN, zh-CN",
        "zh-SG, zh-CN",
        "zh-Hans-CN, zh-CN",
        "zh-TW, zh-TW",
        "zh-HK, zh-TW",
        "zh-MO, zh-TW",
        "zh-Hant, zh-TW"
    })
    void everyReaderGetsTheNearestOfThreeLanguages(String reader, String expected) {
        assertThat(Sentence.language(Locale.forLanguageTag(reader))).isEqualTo(Locale.forLanguageTag(expected));
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceIsSaidInThreeLanguages(Sentence sentence) {
        assertThat(new String[] {
                    sentence.in(Locale.ENGLISH), sentence.in(Locale.SIMPLIFIED_CHINESE), sentence.in(Locale.TAIWAN)
                })
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void aReaderInHongKongIsAskedForPatienceInTraditionalCharacters() {
        assertThat(Sentence.RENEWING.in(Locale.forLanguageTag("zh-HK"))).isEqualTo("頁面正在更新，請稍候。");
    }
}
