package org.paifang.platform.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "W20261101-000123",
                "customer returned 2 - 1 pieces",
                "a=b",
                "a, -2 pieces",
                "50% off",
                "退款：顾客退货",
                "O'Neill",
                "x; y",
            })
    void plainTextsStayAsTheyAre(String text) {
        assertThat(SafeCell.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=1+1, '=1+1",
                "=HYPERLINK(\"http://x\";\"y\"), '=HYPERLINK(\"http://x\";\"y\")",
                "+1, '+1",
                "-1, '-1",
                "@SUM(A1), '@SUM(A1)",
                "＝1, '＝1",
                "＋1, '＋1",
                "－1, '－1",
                "＠x, '＠x",
                "` =1`, `' =1`",
                "`\u00a0=1`, `'\u00a0=1`",
                "\"=1, '\"=1",
                "'=1, ''=1",
                "x;=1, x;'=1",
                "x; @y, x;' @y",
            })
    void whatASpreadsheetWouldReckonIsMarkedAsText(String text, String safe) {
        assertThat(SafeCell.of(text)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1", "\r\n=1", "\0=1", "\u2028=1"})
    void controlCharactersHideNoFormula(String text) {
        assertThat(SafeCell.of(text)).startsWith("'").doesNotContainPattern("[\\p{Cntrl}\u2028]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n=1", "a\r\n=1", "a\t=1"})
    void aLineEndWithinATextBeginsNoCell(String text) {
        assertThat(SafeCell.of(text)).isEqualTo(text.replaceAll("[\r\n\t]", " "));
    }
}
