package org.paifang.platform.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Reason;

class MoneyFieldTest {

    private final Texts texts = new Texts(PlatformTexts.messages(), PlatformTexts.messages(), Languages.ENGLISH);
    private final Formats formats = new Formats(ZoneOffset.UTC, texts::locale);
    private final MoneyField field = new MoneyField(texts, formats, Currency.getInstance("CNY"), "list.all");

    @ParameterizedTest
    @CsvSource({"0.01,1", "12.5,1250", " 7 ,700"})
    void whatIsTypedIsReadExactly(String typed, long minorUnits) {
        field.setValue(typed);
        assertThat(field.read()).contains(Money.of(minorUnits, "CNY"));
        assertThat(field.isInvalid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'',Enter an amount.", "1.234,Too many digits after the point: CNY has 2."})
    void whatIsNoAmountIsSaidBelowTheField(String typed, String sentence) {
        field.setValue(typed);
        assertThat(field.read()).isEmpty();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo(sentence);
    }

    @Test
    void anErrorFollowsTheLanguageAndGoesWhenTheTextChanges() {
        field.reject(Reason.of("amount.missing"));
        texts.changeTo(Languages.TRADITIONAL_CHINESE);
        assertThat(field.getErrorMessage()).isEqualTo("請輸入金額。");
        field.setValue("1");
        assertThat(field.isRejected()).isFalse();
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void anEmptyFieldMayMeanNone() {
        assertThat(field.readOptional()).isEmpty();
        assertThat(field.isRejected()).isFalse();
    }

    @Test
    void anotherCurrencyIsRefused() {
        assertThatThrownBy(() -> field.write(Money.of(1, "USD"))).isInstanceOf(IllegalArgumentException.class);
    }
}
