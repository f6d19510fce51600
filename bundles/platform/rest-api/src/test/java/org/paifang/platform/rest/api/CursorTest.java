package org.paifang.platform.rest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        var cursor = Cursor.of(Instant.EPOCH, 42, "商戶", "");

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(cursor, 4)).containsExactly("1970-01-01T00:00:00Z", "42", "商戶", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "===", "Zm9v", "not a cursor", "MQ", "../../etc"})
    void anythingElseIsTheCallersMistake(String cursor) {
        assertThatThrownBy(() -> Cursor.read(cursor, 2)).isInstanceOfSatisfying(ApiProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.reason().code()).isEqualTo("api.cursor-invalid");
            assertThat(problem.field()).contains("cursor");
        });
    }

    @Test
    void aCursorOfAnotherListIsNone() {
        assertThatThrownBy(() -> Cursor.read(Cursor.of(1, 2, 3), 2)).isInstanceOf(ApiProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "", "1"})
    void aPartThatCannotBeReadIsTheCallersMistake(String part) {
        assertThatThrownBy(() -> Cursor.part(() -> Instant.parse(part))).isInstanceOf(ApiProblem.class);
        assertThatThrownBy(() -> Cursor.part(() -> Long.parseLong(part + "x"))).isInstanceOf(ApiProblem.class);
    }
}
