package org.paifang.payments.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paifang.payments.api.Account.ACQUIRER_CLEARING;
import static org.paifang.payments.api.Account.MERCHANT_AVAILABLE;
import static org.paifang.payments.api.Account.MERCHANT_PENDING;
import static org.paifang.platform.testkit.Samples.cny;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.payments.api.TransactionId;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

class EntryTest {

    private static final MerchantNo MERCHANT = new MerchantNo("100001");
    private static final TransactionId ID = new TransactionId(1);
    private static final Instant AT = Instant.EPOCH;

    private static Entry entry(Line... lines) {
        return new Entry(MERCHANT, ID, AT, 1, List.of(lines));
    }

    @Test
    void aPaymentIsOwedByTheAcquirerAndPendingForTheMerchant() {
        assertThat(Entry.payment(MERCHANT, ID, cny("10.00"), AT).lines())
                .containsExactly(
                        new Line(ACQUIRER_CLEARING, cny("10.00")),
                        new Line(MERCHANT_PENDING, cny("10.00").negated()));
    }

    @Test
    void aSettlementMovesFromPendingToAvailable() {
        assertThat(Entry.settlement(MERCHANT, ID, cny("10.00"), AT).lines())
                .containsExactly(
                        new Line(MERCHANT_PENDING, cny("10.00")),
                        new Line(MERCHANT_AVAILABLE, cny("10.00").negated()));
    }

    @Test
    void aRefundComesFromWhereThePaymentsMoneyIs() {
        assertThat(Entry.refund(MERCHANT, ID, cny("10.00"), false, AT).lines())
                .containsExactly(
                        new Line(MERCHANT_PENDING, cny("10.00")),
                        new Line(ACQUIRER_CLEARING, cny("10.00").negated()));
        assertThat(Entry.refund(MERCHANT, ID, cny("10.00"), true, AT).lines())
                .containsExactly(
                        new Line(MERCHANT_AVAILABLE, cny("10.00")),
                        new Line(ACQUIRER_CLEARING, cny("10.00").negated()));
    }

    static Stream<Arguments> refusedLines() {
        var ten = new Line(MERCHANT_PENDING, cny("10.00"));
        var minusTen = new Line(ACQUIRER_CLEARING, cny("10.00").negated());
        return Stream.of(
                Arguments.of("no line", List.of()),
                Arguments.of("one line", List.of(ten)),
                Arguments.of(
                        "a sum of one fen",
                        List.of(ten, new Line(ACQUIRER_CLEARING, cny("9.99").negated()))),
                Arguments.of("two debits", List.of(ten, ten)),
                Arguments.of("a line of nothing", List.of(ten, minusTen, new Line(MERCHANT_AVAILABLE, cny("0.00")))),
                Arguments.of("two currencies", List.of(ten, new Line(ACQUIRER_CLEARING, Money.of(-1000, "USD")))),
                Arguments.of(
                        "two currencies that each sum to zero",
                        List.of(
                                ten,
                                minusTen,
                                new Line(MERCHANT_PENDING, Money.of(5, "USD")),
                                new Line(ACQUIRER_CLEARING, Money.of(-5, "USD")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedLines")
    void whatDoesNotSumToZeroCannotBeMade(String name, List<Line> lines) {
        assertThatIllegalArgumentException().as(name).isThrownBy(() -> entry(lines.toArray(Line[]::new)));
    }

    @Test
    void aSumBeyondSixtyFourBitsIsNotTakenForZero() {
        var huge = new Line(MERCHANT_PENDING, Money.of(Long.MAX_VALUE, "CNY"));

        assertThatThrownBy(() -> entry(huge, huge, new Line(ACQUIRER_CLEARING, Money.of(2, "CNY"))))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @MethodSource("notPositive")
    void nothingAndLessCannotBeBooked(Money amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Entry.payment(MERCHANT, ID, amount, AT));
        assertThatIllegalArgumentException().isThrownBy(() -> Entry.settlement(MERCHANT, ID, amount, AT));
        assertThatIllegalArgumentException().isThrownBy(() -> Entry.refund(MERCHANT, ID, amount, true, AT));
    }

    static Stream<Money> notPositive() {
        return Stream.of(cny("0.00"), cny("0.01").negated());
    }
}
