package org.paifang.platform.api.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @ParameterizedTest
    @CsvSource({
        "CNY, 10, 1000",
        "CNY, 10.5, 1050",
        "CNY, 0.01, 1",
        "CNY, 0, 0",
        "CNY, ' 7.00 ', 700",
        "CNY, 1.5000, 150",
        "CNY, 999999999999999.99, 99999999999999999",
        "JPY, 10, 10",
        "JPY, 10.0, 10",
        "KWD, 1.234, 1234",
    })
    void anAmountIsReadExactly(String currency, String written, long minorUnits) {
        assertThat(Money.parse(written, Currency.getInstance(currency))).isEqualTo(Money.of(minorUnits, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "CNY, '', amount.missing",
        "CNY, '  ', amount.missing",
        "CNY, 1e3, amount.not-a-number",
        "CNY, -0, amount.not-a-number",
        "CNY, -1, amount.not-a-number",
        "CNY, +1, amount.not-a-number",
        "CNY, '1,000', amount.not-a-number",
        "CNY, 1., amount.not-a-number",
        "CNY, .5, amount.not-a-number",
        "CNY, １０, amount.not-a-number",
        "CNY, 0x10, amount.not-a-number",
        "CNY, NaN, amount.not-a-number",
        "CNY, 1.00001, amount.not-a-number",
        "CNY, 0.001, amount.too-precise",
        "JPY, 0.1, amount.too-precise",
        "CNY, 1000000000000000, amount.too-large",
        "CNY, 99999999999999999999, amount.too-large",
        "CNY, 99999999999999999999.99, amount.too-large",
    })
    void whatIsNoAmountIsRefusedWithItsReason(String currency, String written, String code) {
        var refusal =
                catchThrowableOfType(InvalidAmount.class, () -> Money.parse(written, Currency.getInstance(currency)));
        assertThat(refusal.reason().code()).isEqualTo(code);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        var money = Money.of(-123_405, "CNY").negated();
        assertThat(money.toPlainString()).isEqualTo("1234.05");
        assertThat(Money.parse(money.toPlainString(), CNY)).isEqualTo(money);
        assertThat(money).hasToString("1234.05 CNY");
    }

    @Test
    void arithmeticIsExact() {
        assertThat(Money.of(1, "CNY").plus(Money.of(2, "CNY"))).isEqualTo(Money.of(3, "CNY"));
        assertThat(Money.of(1, "CNY").minus(Money.of(2, "CNY"))).isEqualTo(Money.of(-1, "CNY"));
        assertThat(Money.of(2, "CNY").isGreaterThan(Money.of(1, "CNY"))).isTrue();
        assertThat(Money.of(1, "CNY").isGreaterThan(Money.of(1, "CNY"))).isFalse();
    }

    @Test
    void currenciesNeverMeet() {
        var yuan = Money.of(1, "CNY");
        var yen = Money.of(1, "JPY");
        assertThatIllegalArgumentException().isThrownBy(() -> yuan.plus(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> yuan.minus(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> yuan.compareTo(yen));
    }

    @Test
    void aResultThatDoesNotFitIsNotWrapped() {
        var most = Money.of(Long.MAX_VALUE, "CNY");
        assertThatThrownBy(() -> most.plus(Money.of(1, "CNY"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of(Long.MIN_VALUE, "CNY").negated()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aCurrencyWithoutMinorUnitsIsNoMoney() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(1, "XXX"));
    }
}
