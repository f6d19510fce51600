package org.paifang.payments.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paifang.platform.testkit.Samples.cny;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Refunds.Limits;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.Samples;

class RefundRulesTest {

    private static final Instant PAID = Instant.parse("2026-01-01T10:00:00Z");
    private static final OrderNo NO = new OrderNo("A-1");

    private static Refunds.Command command(Money amount, String reason, @Nullable Money expected, Limits limits) {
        return new Refunds.Command(Samples.SUPERVISOR, NO, new RefundNo("R-1"), amount, reason, expected, limits);
    }

    private static Order order(String paid, String refunded, int refunds, @Nullable Instant paidAt) {
        return new Order(
                Samples.ONLINE.no(),
                NO,
                cny("100.00"),
                cny(paid),
                cny(refunded),
                refunds,
                PaymentMethod.QR,
                Place.NONE,
                PAID,
                paidAt);
    }

    @ParameterizedTest(name = "{0} of {1} paid, {2} refunded: {3}")
    @CsvSource({
        "100.00, 100.00,   0.00, ok",
        "  0.01, 100.00,   0.00, ok",
        "100.01, 100.00,   0.00, refund.exceeds-remaining",
        " 40.00, 100.00,  60.00, ok",
        " 40.01, 100.00,  60.00, refund.exceeds-remaining",
        "  0.01, 100.00, 100.00, refund.exceeds-remaining",
        "  0.01, 100.00,  99.99, ok",
    })
    void aRefundIsAtMostWhatIsLeft(String amount, String paid, String refunded, String verdict) {
        var command = command(cny(amount), "returned", null, new Limits(365, 50));
        assertThat(RefundRules.checkOrder(command, order(paid, refunded, 0, PAID), PAID)
                        .map(Reason::code)
                        .orElse("ok"))
                .isEqualTo(verdict);
    }

    @Test
    void whatIsLeftIsNamed() {
        var command = command(cny("41.00"), "returned", null, new Limits(365, 50));
        assertThat(RefundRules.checkOrder(command, order("100.00", "60.00", 1, PAID), PAID))
                .contains(Reason.of(Refunds.EXCEEDS_REMAINING, cny("40.00")));
    }

    @ParameterizedTest(name = "{0} days, at {1}: {2}")
    @CsvSource({
        "  1, 2026-01-02T10:00:00Z,        ok",
        "  1, 2026-01-02T10:00:00.000001Z, refund.window-closed",
        "365, 2027-01-01T10:00:00Z,        ok",
        "365, 2027-01-01T10:00:00.000001Z, refund.window-closed",
        "  0, 2026-01-01T10:00:00Z,        ok",
        "  0, 2026-01-01T10:00:00.000001Z, refund.window-closed",
    })
    void theWindowClosesSoManyDaysAfterThePayment(int days, Instant now, String verdict) {
        var command = command(cny("1.00"), "returned", null, new Limits(days, 50));
        assertThat(RefundRules.checkOrder(command, order("100.00", "0.00", 0, PAID), now)
                        .map(Reason::code)
                        .orElse("ok"))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} refunds of at most {1}: {2}")
    @CsvSource({
        "49, 50, ok",
        "50, 50, refund.too-many",
        "51, 50, refund.too-many",
        " 0,  1, ok",
        " 1,  1, refund.too-many",
        " 0,  0, refund.too-many",
    })
    void anOrderHasSoManyRefunds(int refunds, int limit, String verdict) {
        var command = command(cny("1.00"), "returned", null, new Limits(365, limit));
        assertThat(RefundRules.checkOrder(command, order("100.00", "1.00", refunds, PAID), PAID)
                        .map(Reason::code)
                        .orElse("ok"))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "expected {0}, was {1}: {2}")
    @CsvSource({
        "    , 30.00, ok",
        "30.00, 30.00, ok",
        "29.99, 30.00, refund.expectation-differs",
        "30.01, 30.00, refund.expectation-differs",
        " 0.00,  0.00, ok",
        " 0.00,  0.01, refund.expectation-differs",
    })
    void whatTheCallerBelievesMustBeSo(@Nullable String expected, String refunded, String verdict) {
        var believed = expected == null ? null : cny(expected);
        var command = command(cny("1.00"), "returned", believed, new Limits(365, 50));
        assertThat(RefundRules.checkOrder(command, order("100.00", refunded, 1, PAID), PAID)
                        .map(Reason::code)
                        .orElse("ok"))
                .isEqualTo(verdict);
    }

    @Test
    void anotherCurrencyIsRefusedAndTheOrdersIsNamed() {
        var command = command(Money.of(100, "USD"), "returned", null, new Limits(365, 50));
        assertThat(RefundRules.checkOrder(command, order("100.00", "0.00", 0, PAID), PAID))
                .contains(Reason.of(Refunds.WRONG_CURRENCY, "CNY"));
    }

    @Test
    void anOrderThatWasNotPaidIsNotRefunded() {
        var command = command(cny("1.00"), "returned", null, new Limits(365, 50));
        assertThat(RefundRules.checkOrder(command, order("0.00", "0.00", 0, null), PAID))
                .contains(Reason.of(Refunds.NOT_PAID));
    }

    @ParameterizedTest(name = "{0} minor units, a reason of {1} characters: {2}")
    @CsvSource({
        "  1,   1, ok",
        "  0,   1, refund.not-positive",
        " -1,   1, refund.not-positive",
        "  1,   0, refund.reason-missing",
        "  1, 200, ok",
        "  1, 201, refund.reason-missing",
    })
    void amountAndReasonAreThere(long minorUnits, int length, String verdict) {
        var command = command(Money.of(minorUnits, "CNY"), "退".repeat(length), null, new Limits(365, 50));
        assertThat(RefundRules.checkCommand(command).map(Reason::code).orElse("ok"))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"'  returned ', returned", "'\u0000\t\n', ''", "'one\ntwo', 'one two'", "退貨, 退貨"})
    void aReasonIsKeptWithoutBlanksAroundAndWithoutControlCharacters(String written, String kept) {
        assertThat(RefundRules.reason(command(cny("1.00"), written, null, new Limits(365, 50))))
                .isEqualTo(kept);
    }
}
