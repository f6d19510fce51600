package org.paifang.platform.console.internal.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "牌坊 [1m, 牌坊 [1m",
        "'\u001b[1mbold\u001b[22m text', bold text",
        "'\u001b[38;5;214mcolour\u001b[0m', colour",
        "'a\u001b[2Jb', ab",
        "'a\u001bMb', ab",
        "'ends in the middle \u001b[3', 'ends in the middle '"
    })
    void sequencesOfTerminalsAreLeftOut(String written, String read) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var text = new PlainText(bytes)) {
            text.write(written.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(read);
    }
}
