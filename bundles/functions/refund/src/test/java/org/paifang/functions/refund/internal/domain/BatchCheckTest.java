package org.paifang.functions.refund.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

class BatchCheckTest {

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    private final FakePayments payments = new FakePayments(clock);
    private final BatchCheck check = new BatchCheck(
            no -> payments.order(Samples.ONLINE.no(), no),
            no -> payments.refund(Samples.ONLINE.no(), no),
            new Refunds.Limits(365, 3),
            Samples.CNY,
            clock.instant());

    private void paid(String no, String amount) {
        payments.paid(Samples.ONLINE.no(), no, Samples.cny(amount), Samples.cny("0.00"), 0);
    }

    private void row(int row, String... cells) {
        check.check(new RawRow(row, List.of(cells)));
    }

    private List<String> problems() {
        return check.problems().stream()
                .map(problem -> problem.row() + " " + problem.column() + " "
                        + problem.reason().code())
                .toList();
    }

    @Test
    void rowsWithoutAProblemBecomeRefunds() {
        paid("A", "10.00");
        row(2, " A ", "R-1", " 2.50 ", " Goods returned ");

        assertThat(check.problems()).isEmpty();
        assertThat(check.rows())
                .containsExactly(new BatchRow(
                        2,
                        new OrderNo("A"),
                        new RefundNo("R-1"),
                        Samples.cny("2.50"),
                        "Goods returned",
                        RowState.OPEN,
                        null));
    }

    @Test
    void everythingThatIsWrongWithARowIsSaidAtOnce() {
        row(5, "no blanks", "no/slash", "1e3", "=1+1");

        assertThat(problems())
                .containsExactly(
                        "5 ORDER_NO batch.order-invalid",
                        "5 REFUND_NO refund.number-invalid",
                        "5 AMOUNT amount.not-a-number",
                        "5 REASON batch.formula");
    }

    @ParameterizedTest
    @CsvSource({
        "1e3, amount.not-a-number",
        "-0, refund.not-positive",
        "0, refund.not-positive",
        "0.00, refund.not-positive",
        "-1.00, refund.not-positive",
        "0.001, amount.too-precise",
        "99999999999999999999, amount.too-large",
        "'', amount.missing",
        "=1+1, amount.not-a-number",
        "-, amount.not-a-number",
        "-1+2, amount.not-a-number",
        "'1,000.00', amount.not-a-number",
        "10.01, refund.exceeds-remaining"
    })
    void amountsThatAreNone(String amount, String code) {
        paid("A", "10.00");
        row(2, "A", "R-1", amount, "x");

        assertThat(problems()).containsExactly("2 AMOUNT " + code);
        assertThat(check.rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10.00", "0.01", "10", "10.0"})
    void amountsAtTheBorder(String amount) {
        paid("A", "10.00");
        row(2, "A", "R-1", amount, "x");

        assertThat(problems()).isEmpty();
    }

    @Test
    void severalRowsOfAnOrderTogetherMayNotBeMoreThanIsLeft() {
        paid("A", "10.00");
        row(2, "A", "R-1", "4.00", "x");
        row(3, "A", "R-2", "6.00", "x");
        row(4, "A", "R-3", "0.01", "x");

        assertThat(problems()).containsExactly("4 AMOUNT batch.exceeds-together");
        assertThat(check.problems().get(0).reason().arguments())
                .containsExactly(Samples.cny("10.00"), Samples.cny("10.01"));
    }

    @Test
    void severalRowsOfAnOrderMayNotBeMoreThanAreAllowed() {
        paid("A", "10.00");
        for (var i = 2; i <= 5; i++) {
            row(i, "A", "R-" + i, "1.00", "x");
        }

        assertThat(problems()).containsExactly("5 ORDER_NO refund.too-many");
    }

    @Test
    void aNumberThatIsThereTwiceNamesTheFirstRow() {
        paid("A", "10.00");
        row(2, "A", "R-1", "1.00", "x");
        row(3, "A", "R-1", "1.00", "x");

        assertThat(problems()).containsExactly("3 REFUND_NO batch.number-twice");
        assertThat(check.problems().get(0).reason().arguments()).containsExactly(2);
    }

    @Test
    void ordersOfOthersAndUnknownOnesAreNotFoundInTheSameWords() {
        payments.paid(Samples.OFFLINE.no(), "P", Samples.cny("10.00"), Samples.cny("0.00"), 0);
        row(2, "P", "R-1", "1.00", "x");
        row(3, "NOBODY", "R-2", "1.00", "x");

        assertThat(problems())
                .containsExactly("2 ORDER_NO refund.order-not-found", "3 ORDER_NO refund.order-not-found");
    }

    @Test
    void anOrderThatWasNotPaidHasNothingToRefund() {
        payments.unpaid(Samples.ONLINE.no(), "U", Samples.cny("10.00"));
        row(2, "U", "R-1", "1.00", "x");

        assertThat(problems()).containsExactly("2 ORDER_NO refund.not-paid");
    }

    @ParameterizedTest
    @CsvSource({"''", "A", "'A,R,1.00'", "'A,R,1.00,x,y'"})
    void missingAndExtraColumnsAreToldForTheWholeRow(String cells) {
        row(2, cells.split(","));

        assertThat(problems()).containsExactly("2 null batch.columns");
    }

    @ParameterizedTest
    @CsvSource({
        "'', refund.reason-missing",
        "=HYPERLINK(1), batch.formula",
        "+1, batch.formula",
        "-1, batch.formula",
        "@x, batch.formula",
        "' =x', batch.formula",
        "＝x, batch.formula"
    })
    void reasonsThatAreNone(String reason, String code) {
        paid("A", "10.00");
        row(2, "A", "R-1", "1.00", reason);

        assertThat(problems()).containsExactly("2 REASON " + code);
    }

    @Test
    void aReasonOfTwoHundredCharactersIsTakenAndOneMoreIsNot() {
        paid("A", "10.00");
        row(2, "A", "R-1", "1.00", "x".repeat(200));
        row(3, "A", "R-2", "1.00", "x".repeat(201));

        assertThat(problems()).containsExactly("3 REASON refund.reason-too-long");
    }
}
