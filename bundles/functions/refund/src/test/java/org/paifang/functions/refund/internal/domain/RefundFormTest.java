package org.paifang.functions.refund.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.functions.refund.internal.domain.RefundForm.Field;
import org.paifang.functions.refund.internal.domain.RefundForm.Invalid;
import org.paifang.functions.refund.internal.domain.RefundForm.Valid;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

class RefundFormTest {

    private final Clock clock = FixedClock.at("2026-11-01T00:00:00Z");
    private final FakePayments payments = new FakePayments(clock);

    @ParameterizedTest
    @CsvSource({
        "0.01, 1",
        "69.99, 6999",
        "70.00, 7000",
        "70, 7000",
        "70.0, 7000",
        "' 12.50 ', 1250",
        "007, 700",
        "1.500, 150",
    })
    void amountsWithinWhatIsLeftAreTakenExactly(String typed, long minorUnits) {
        assertThat(check(typed, "returned", "R1")).isInstanceOfSatisfying(Valid.class, valid -> assertThat(
                        valid.request().amount())
                .isEqualTo(new Money(minorUnits, Samples.CNY)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', amount.missing",
        "'   ', amount.missing",
        "0, refund.not-positive",
        "0.00, refund.not-positive",
        "-1, refund.not-positive",
        "-0, refund.not-positive",
        "−12.50, refund.not-positive",
        "70.01, refund.exceeds-remaining",
        "100, refund.exceeds-remaining",
        "999999999999999, refund.exceeds-remaining",
        "9999999999999999, amount.too-large",
        "0.001, amount.too-precise",
        "12.345, amount.too-precise",
        "1e1, amount.not-a-number",
        "1E-2, amount.not-a-number",
        "+5, amount.not-a-number",
        "--5, amount.not-a-number",
        "'1,000.00', amount.not-a-number",
        "0x10, amount.not-a-number",
        "NaN, amount.not-a-number",
        ".5, amount.not-a-number",
        "5., amount.not-a-number",
        "CNY 5, amount.not-a-number",
        "=1+1, amount.not-a-number",
    })
    void anyOtherAmountIsRejectedWithItsReason(String typed, String code) {
        assertThat(problem(check(typed, "returned", "R1"), Field.AMOUNT)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"500, 500", "1000, 1000"})
    void currenciesWithoutCentsAreReadInWholeUnits(String typed, long minorUnits) {
        var yen = Currency.getInstance("JPY");
        var order = order(new Money(1_000, yen), Money.zero(yen));

        assertThat(new RefundForm(typed, "returned", "R1").check(order))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.request().amount()).isEqualTo(new Money(minorUnits, yen)));
        assertThat(problem(new RefundForm("1.5", "returned", "R1").check(order), Field.AMOUNT))
                .isEqualTo("amount.too-precise");
        assertThat(problem(new RefundForm("1001", "returned", "R1").check(order), Field.AMOUNT))
                .isEqualTo("refund.exceeds-remaining");
    }

    @ParameterizedTest
    @CsvSource({"0, refund.reason-missing", "1, ''", "200, ''", "201, refund.reason-too-long"})
    void aReasonHasOneToTwoHundredCharacters(int length, String code) {
        assertThat(problem(check("1", "退".repeat(length), "R1"), Field.REASON)).isEqualTo(code);
    }

    @Test
    void blanksAroundAReasonDoNotCount() {
        assertThat(problem(check("1", " \t ", "R1"), Field.REASON)).isEqualTo("refund.reason-missing");
        assertThat(check("1", "  returned ", "R1")).isInstanceOfSatisfying(Valid.class, valid -> assertThat(
                        valid.request().reason())
                .isEqualTo("returned"));
    }

    @ParameterizedTest
    @CsvSource({
        "R1, ''",
        "' R1 ', ''",
        "a_B-9, ''",
        "'', refund.number-invalid",
        "R 1, refund.number-invalid",
        "退1, refund.number-invalid",
        "R/1, refund.number-invalid",
    })
    void aRefundNumberHasItsShape(String typed, String code) {
        assertThat(problem(check("1", "returned", typed), Field.NUMBER)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"64, ''", "65, refund.number-invalid"})
    void aRefundNumberHasAtMost64Characters(int length, String code) {
        assertThat(problem(check("1", "returned", "R".repeat(length)), Field.NUMBER))
                .isEqualTo(code);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThat(check("", "", "")).isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                .containsOnlyKeys(Field.values()));
    }

    @Test
    void theRequestSaysWhatThePageShowed() {
        assertThat(check("20", "returned", "R1")).isInstanceOfSatisfying(Valid.class, valid -> {
            assertThat(valid.request().refundedBefore()).isEqualTo(Samples.cny("30"));
            assertThat(valid.request().refundedAfter()).isEqualTo(Samples.cny("50"));
        });
    }

    private RefundForm.Checked check(String amount, String reason, String number) {
        return new RefundForm(amount, reason, number).check(order(Samples.cny("100"), Samples.cny("30")));
    }

    private RefundableOrder order(Money paid, Money refunded) {
        var order = payments.paid(Samples.ONLINE.no(), "W1", paid, refunded, 1);
        return new RefundableOrder(order, List.of(), Optional.empty(), false);
    }

    /** The code of what is wrong with a field, or nothing. */
    private static String problem(RefundForm.Checked checked, Field field) {
        if (!(checked instanceof Invalid invalid)) {
            return "";
        }
        var reason = invalid.problems().get(field);
        return reason == null ? "" : reason.code();
    }
}
