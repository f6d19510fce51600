package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paifang.platform.testkit.Samples.cny;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Payments;
import org.paifang.payments.api.Payments.Command;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

class PaymentServiceTest {

    @RegisterExtension
    static final Houses HOUSES = new Houses();

    private static Command command(String order, Money amount) {
        return new Command(
                Samples.ONLINE.no(), new OrderNo(order), amount, PaymentMethod.QR, new Place("C1", "T1", "01"));
    }

    private static String code(Payments.Outcome outcome) {
        return outcome instanceof Payments.Rejected rejected ? rejected.reason().code() : "ok";
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPaymentPaysItsOrder(Databases kind) {
        var house = HOUSES.of(kind);

        var payment = house.pay(new OrderNo("paid"), cny("12.34"));

        assertThat(payment.status()).isEqualTo(TransactionStatus.SUCCEEDED);
        assertThat(payment.referenceNo()).isEqualTo("paid");
        assertThat(house.order(new OrderNo("paid")).paid()).isEqualTo(cny("12.34"));
        assertThat(house.order(new OrderNo("paid")).paidAt()).isEqualTo(payment.completedAt());
        assertThat(house.history(new OrderNo("paid")).transactions()).containsExactly(payment);
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDeclinedPaymentLeavesAnOrderThatCannotBeRefunded(Databases kind) {
        var house = HOUSES.of(kind);
        house.acquirer.pays(ScriptedAcquirer.DECLINED);
        var order = new OrderNo("declined");

        assertThat(house.pay(order, cny("12.34")).status()).isEqualTo(TransactionStatus.FAILED);
        assertThat(house.order(order).paidAt()).isNull();
        assertThat(House.rejected(house.refund(order, "declined-1", "1.00")).code())
                .isEqualTo(Refunds.NOT_PAID);
        assertThat(house.history(order).postings()).isEmpty();
        assertThat(house.books.check()).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(command("x", cny("0.00")), Payments.NOT_POSITIVE),
                Arguments.of(command("x", cny("0.01").negated()), Payments.NOT_POSITIVE),
                Arguments.of(command("x", Money.of(100, "USD")), Payments.WRONG_CURRENCY),
                Arguments.of(
                        new Command(
                                new MerchantNo("999999"), new OrderNo("x"), cny("1.00"), PaymentMethod.QR, Place.NONE),
                        Payments.MERCHANT_UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatBreaksARuleIsNotDone(Command command, String code) {
        var house = HOUSES.of(Databases.DERBY);

        assertThat(code(house.payments.pay(command))).isEqualTo(code);
        assertThat(house.acquirer.payments).hasValue(0);
        assertThat(house.transactions.order(command.merchant(), command.order()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theSameOrderWithOtherContentIsRejected(Databases kind) {
        var house = HOUSES.of(kind);
        var first = command("content", cny("5.00"));
        var paid = house.payments.pay(first);

        for (var other : List.of(
                command("content", cny("5.01")),
                new Command(first.merchant(), first.order(), first.amount(), PaymentMethod.POS, first.place()),
                new Command(first.merchant(), first.order(), first.amount(), first.method(), Place.NONE))) {
            assertThat(code(house.payments.pay(other))).isEqualTo(Payments.NUMBER_USED);
        }
        assertThat(house.payments.pay(first)).isEqualTo(paid);
        assertThat(house.acquirer.payments).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theSameOrderSixtyFourTimesAtOnceIsOnePaymentAndOneAnswer(Databases kind) throws Exception {
        var house = HOUSES.of(kind);

        var outcomes = House.atOnce(64, i -> house.payments.pay(command("at-once", cny("5.00"))));

        assertThat(outcomes).containsOnly(outcomes.get(0));
        assertThat(outcomes.get(0)).isInstanceOf(Payments.Accepted.class);
        assertThat(house.acquirer.payments).hasValue(1);
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void withoutAConnectorNothingIsMade(Databases kind) {
        var house = HOUSES.of(kind);
        house.connector.set(null);

        assertThat(code(house.payments.pay(command("no-connector", cny("5.00")))))
                .isEqualTo(Payments.ACQUIRER_UNAVAILABLE);
        assertThat(house.transactions.order(Samples.ONLINE.no(), new OrderNo("no-connector")))
                .isEmpty();
    }
}
