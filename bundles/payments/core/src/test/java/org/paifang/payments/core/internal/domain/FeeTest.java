package org.paifang.payments.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.paifang.platform.testkit.Samples.cny;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.payments.api.Fee;
import org.paifang.platform.api.money.Money;

/** What a payment costs, as the tables of a bank's tariff would say it. */
class FeeTest {

    private static Fee fee(String percent, String minimum, @Nullable String cap) {
        return new Fee(Fee.ppm(new BigDecimal(percent)), cny(minimum), cap == null ? null : cny(cap));
    }

    @ParameterizedTest(name = "{0} % of {1} is {2}")
    @CsvSource({
        // half-even: to the even neighbour when it is exactly between two fen, else to the nearer one
        "0.5, 1.00, 0.00",
        "0.5, 1.01, 0.01",
        "0.5, 3.00, 0.02",
        "0.5, 5.00, 0.02",
        "0.5, 7.00, 0.04",
        "0.5, 4.99, 0.02",
        "0.5, 5.01, 0.03",
        "0.6, 100.00, 0.60",
        "0.38, 1234.56, 4.69",
        "0.0001, 5000.00, 0.00",
        "0.0001, 5000.01, 0.01",
        "0.0001, 15000.00, 0.02",
        "0, 100.00, 0.00",
        "10, 100.00, 10.00",
        "0.6, 0.00, 0.00",
        "10, 999999999999999.99, 100000000000000.00"
    })
    void theShareIsRoundedHalfEven(String percent, String amount, String expected) {
        assertThat(fee(percent, "0.00", null).of(cny(amount))).isEqualTo(cny(expected));
    }

    @ParameterizedTest(name = "0.6 % of {0}, at least 0.10 and at most 20.00, is {1}")
    @CsvSource({
        "0.00, 0.00",
        "0.01, 0.01",
        "0.10, 0.10",
        "0.11, 0.10",
        "16.66, 0.10",
        "17.49, 0.10",
        "17.50, 0.10",
        "17.51, 0.11",
        "3332.49, 19.99",
        "3332.50, 20.00",
        "3333.33, 20.00",
        "3334.17, 20.00",
        "1000000.00, 20.00"
    })
    void minimumAndCapHoldAtTheirBorders(String amount, String expected) {
        assertThat(fee("0.6", "0.10", "20.00").of(cny(amount))).isEqualTo(cny(expected));
    }

    @Test
    void aCapEqualToTheMinimumIsAFixedFee() {
        var fixed = fee("0.6", "0.50", "0.50");

        assertThat(fixed.of(cny("1.00"))).isEqualTo(cny("0.50"));
        assertThat(fixed.of(cny("9999.00"))).isEqualTo(cny("0.50"));
    }

    @Test
    void aCurrencyWithoutDecimalsIsRoundedToItsUnit() {
        var fee = new Fee(Fee.ppm(new BigDecimal("3.6")), Money.of(0, "JPY"), null);

        assertThat(fee.of(Money.of(125, "JPY"))).isEqualTo(Money.of(4, "JPY"));
        assertThat(fee.of(Money.of(1_250, "JPY"))).isEqualTo(Money.of(45, "JPY"));
    }

    @Test
    void thereIsNoFeeOfANegativeAmountAndNoneInAnotherCurrency() {
        var fee = fee("0.6", "0.10", null);

        assertThatIllegalArgumentException().isThrownBy(() -> fee.of(Money.of(-1, "CNY")));
        assertThatIllegalArgumentException().isThrownBy(() -> fee.of(Money.of(1, "USD")));
    }

    @ParameterizedTest
    @CsvSource({"0.6, 6000, 0.6", "10, 100000, 10", "0.0001, 1, 0.0001", "0, 0, 0", "0.60, 6000, 0.6"})
    void percentIsReadAndSaidExactly(String percent, int ppm, String said) {
        assertThat(Fee.ppm(new BigDecimal(percent))).isEqualTo(ppm);
        assertThat(new Fee(ppm, cny("0.00"), null).percent().toPlainString()).isEqualTo(said);
    }

    @Test
    void aShareFinerThanAMillionthIsNotRounded() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fee.ppm(new BigDecimal("0.00001")));
    }
}
