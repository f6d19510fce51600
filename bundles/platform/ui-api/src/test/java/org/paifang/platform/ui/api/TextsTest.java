package org.paifang.platform.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;

class TextsTest {

    @Test
    void aReasonWithinAReasonIsTheWordsThatItIs() {
        var byLanguage = new HashMap<Locale, Map<String, String>>();
        for (var language : Languages.ALL) {
            byLanguage.put(language, Map.of("say.paid", "{0} paid {1}", "say.who", "Shop {0}"));
        }
        var texts = new Texts(Messages.of(byLanguage), Messages.of(Map.of()), Locale.ENGLISH);
        var formats = new Formats(ZoneId.of("UTC"), texts::locale);

        var sentence = texts.get(
                Reason.of("say.paid", Reason.of("say.who", "7"), new Money(1_250, Currency.getInstance("CNY"))),
                formats);

        assertThat(sentence).startsWith("Shop 7 paid").contains("12.50");
    }
}
