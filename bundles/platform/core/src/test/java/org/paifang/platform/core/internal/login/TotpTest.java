package org.paifang.platform.core.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, SHA-1: of its eight digits the last six are the code of six. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheRfc(long second, String eight) {
        var at = Instant.ofEpochSecond(second);
        assertThat(Totp.code(SECRET, Totp.step(at))).isEqualTo(eight.substring(2));
        assertThat(Totp.match(SECRET, eight.substring(2), at)).hasValue(Totp.step(at));
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "9, 520489"})
    void stepsAreTheCountersOfTheRfc(long step, String code) {
        assertThat(Totp.code(SECRET, step)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void deviceMayBeAStepAwayEitherWayAndNoMore(long away, boolean taken) {
        var now = Instant.ofEpochSecond(1_111_111_109);
        var code = Totp.code(SECRET, Totp.step(now) + away);
        assertThat(Totp.match(SECRET, code, now).isPresent()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"081804x", "81804", "0081804", "''", "０８１８０４"})
    void whatOnlyLooksLikeTheCodeIsNone(String typed) {
        assertThat(Totp.match(SECRET, typed, Instant.ofEpochSecond(1_111_111_109)))
                .isEmpty();
    }
}
