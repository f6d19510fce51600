package org.paifang.platform.lifecycle.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.platform.api.text.Reason;

class WrittenReasonTest {

    private static final Reason INNER = Reason.of("lifecycle.component.fails", "org.x.Y", "a|b;c%d\te\r\nf, 失敗");
    private static final Reason ALL = Reason.of("lifecycle.stage.late", 20L, Reason.of("lifecycle.stage.ill", INNER));

    @Test
    void whatWasWrittenIsReadAgain() {
        assertThat(WrittenReason.read(WrittenReason.write(Optional.of(ALL)))).contains(ALL);
        assertThat(WrittenReason.read(WrittenReason.write(Optional.empty()))).isEmpty();
    }

    @Test
    void itHoldsNothingThatWouldEndThePartOfALine() {
        assertThat(WrittenReason.write(Optional.of(ALL))).doesNotContainPattern("[|\\p{Cntrl}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It did not start within 20 s.",
                "it is not what its manifest declares: a; b",
                "!lifecycle.stage.late;n:2x;s:a",
                "!lifecycle.stage.late;n:20;r",
                "!lifecycle.of-another-version;s:a",
                "!lifecycle.sa",
                "!"
            })
    void whateverElseStandsThereIsShownAsItStands(String line) {
        assertThat(WrittenReason.read(line)).contains(Reason.of("lifecycle.plain", line));
    }

    @Test
    void aLineThatWasCutShortIsStillASentence() {
        var written = WrittenReason.write(Optional.of(ALL));
        for (var length = 1; length < written.length(); length++) {
            assertThat(Words.english(WrittenReason.read(written.substring(0, length))))
                    .isNotEmpty();
        }
    }
}
