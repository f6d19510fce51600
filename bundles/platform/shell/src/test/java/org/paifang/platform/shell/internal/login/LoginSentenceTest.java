package org.paifang.platform.shell.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.shell.internal.page.ShellTexts;
import org.paifang.platform.testkit.Samples;

class LoginSentenceTest {

    @ParameterizedTest
    @CsvSource({"PT1S,one minute", "PT60S,one minute", "PT60.001S,2 minutes", "PT61S,2 minutes", "PT15M,15 minutes"})
    void whoMustWaitIsToldBegunMinutes(Duration wait, String said) {
        var reason = LoginSentence.of(new Authentication.Throttled(wait)).orElseThrow();
        assertThat(ShellTexts.messages()
                        .text(
                                Languages.ENGLISH,
                                reason.code(),
                                reason.arguments().toArray()))
                .contains("Wait " + said + ",");
    }

    @Test
    void whoIsRefusedIsNotToldWhy() {
        assertThat(LoginSentence.of(new Authentication.Refused()))
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("login.refused"));
    }

    @Test
    void whoIsLetInIsToldNothing() {
        assertThat(LoginSentence.of(new Authentication.LoggedIn(Samples.SUPERVISOR)))
                .isEmpty();
    }
}
