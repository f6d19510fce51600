package org.paifang.platform.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.text.incomplete.Incomplete;

class MessagesTest {

    private final Messages messages = Messages.beside(MessagesTest.class);

    @Test
    void eachLanguageHasItsText() {
        assertThat(messages.text(Languages.ENGLISH, "greeting", "A")).isEqualTo("Good day, A. It's open.");
        assertThat(messages.text(Languages.SIMPLIFIED_CHINESE, "greeting", "A")).isEqualTo("A，您好。现在营业。");
        assertThat(messages.text(Languages.TRADITIONAL_CHINESE, "greeting", "A"))
                .isEqualTo("A，您好。現在營業。");
    }

    @Test
    void anotherLanguageGetsTheClosest() {
        assertThat(messages.text(Locale.GERMAN, "plain")).isEqualTo("It's plain.");
    }

    @Test
    void aTextWithoutArgumentsIsTakenAsItStands() {
        assertThat(messages.text(Languages.ENGLISH, "plain")).isEqualTo("It's plain.");
    }

    @Test
    void aReasonWithinAReasonIsTheWordsThatItIs() {
        var visit = Reason.of("greeting.of", Reason.of("greeting.of", "A"));
        var others = Messages.of(Map.of(Languages.ENGLISH, Map.of("greeting.of", "a greeting of {0}")));
        assertThat(messages.and(others).sentence(Languages.ENGLISH, visit)).isEqualTo("a greeting of a greeting of A");
        assertThat(messages.and(others).text(Languages.ENGLISH, "plain")).isEqualTo("It's plain.");
    }

    @Test
    void anUnknownKeyIsAnErrorOfTheCaller() {
        assertThat(messages.find(Languages.ENGLISH, "nothing")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> messages.text(Languages.ENGLISH, "nothing"));
    }

    @Test
    void aLanguageThatLacksAKeyIsRefusedAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Messages.beside(Incomplete.class))
                .withMessageContaining("zh-TW")
                .withMessageContaining("missing [b]");
    }
}
