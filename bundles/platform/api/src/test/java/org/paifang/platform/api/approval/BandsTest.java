package org.paifang.platform.api.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.platform.api.money.Money;

class BandsTest {

    @ParameterizedTest
    @CsvSource({"0.01, 0", "1000.00, 0", "1000.01, 1", "50000.00, 1", "50000.01, 2", "999999999999.99, 2"})
    void aBorderBelongsToTheBandBelowIt(String amount, int people) {
        var bands = Bands.parse("up to 1000.00: 0; up to 50000.00: 1; above: 2");
        assertThat(bands.people(Optional.of(cny(amount)))).isEqualTo(people);
    }

    @Test
    void whatHasNoAmountFallsIntoTheLastBand() {
        assertThat(Bands.parse("up to 1000: 0; above: 2").people(Optional.empty()))
                .isEqualTo(2);
        assertThat(Bands.NOBODY.people(Optional.empty())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"any: 1", "up to 10: 0; above: 1", "up to 10.50: 1; up to 20: 1; above: 9"})
    void whatIsReadIsWrittenTheSame(String written) {
        assertThat(Bands.parse(written)).hasToString(written);
        assertThat(Bands.parse("  " + written.replace("; ", ";").replace(": ", ":") + " "))
                .isEqualTo(Bands.parse(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                       | bands such as",
                "any                      | bands such as",
                "above: 1                 | bands such as",
                "up to 10: 1              | bands such as",
                "up to 10: 1; any: 1      | bands such as",
                "up to -1: 1; above: 1    | bands such as",
                "up to 1e3: 1; above: 1   | bands such as",
                "up to 10: 10; above: 10  | bands such as",
                "up to 10: 1; above: 0    | at least as many people for a greater amount",
                "up to 10: 1; up to 20: 0; above: 1 | at least as many people for a greater amount",
                "up to 10: 0; up to 10.00: 1; above: 1 | amounts that ascend from band to band",
            })
    void whatCannotBeMeantIsRefusedWithWhatIsWanted(String written, String said) {
        assertThatThrownBy(() -> Bands.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(said);
    }

    private static Money cny(String amount) {
        return Money.parse(amount, Currency.getInstance("CNY"));
    }
}
