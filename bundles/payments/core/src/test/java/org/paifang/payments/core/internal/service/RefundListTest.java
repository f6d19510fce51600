package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

/** Refunds that are asked for together: each for itself, in their order. */
class RefundListTest {

    @RegisterExtension
    static final Houses HOUSES = new Houses();

    @ParameterizedTest
    @EnumSource(Databases.class)
    void eachIsRefundedOrNotForItself(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("10.00");
        house.acquirer.refunds(request ->
                request.amount().equals(Samples.cny("2.00")) ? ScriptedAcquirer.DECLINED : ScriptedAcquirer.APPROVED);

        var outcomes = house.refunds.refund(List.of(
                House.command(order, "L1", "4.00"),
                House.command(new OrderNo("NONE"), "L2", "1.00"),
                House.command(order, "L3", "2.00"),
                House.command(order, "L4", "5.00"),
                House.command(order, "L5", "0.00"),
                House.command(order, "L1", "4.00"),
                House.command(order, "L1", "3.00")));

        assertThat(House.accepted(outcomes.get(0)).status()).isEqualTo(TransactionStatus.SUCCEEDED);
        assertThat(House.rejected(outcomes.get(1)).code()).isEqualTo(Refunds.ORDER_NOT_FOUND);
        assertThat(House.accepted(outcomes.get(2)).status()).isEqualTo(TransactionStatus.FAILED);
        assertThat(House.rejected(outcomes.get(3)).code()).isEqualTo(Refunds.EXCEEDS_REMAINING);
        assertThat(House.rejected(outcomes.get(4)).code()).isEqualTo(Refunds.NOT_POSITIVE);
        assertThat(House.accepted(outcomes.get(5))).isEqualTo(House.accepted(outcomes.get(0)));
        assertThat(House.rejected(outcomes.get(6)).code()).isEqualTo(Refunds.NUMBER_USED);
        assertThat(house.order(order).refunded()).isEqualTo(Samples.cny("4.00"));
        assertThat(house.acquirer.refunds).hasValue(2);
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aListLongerThanTheAcquirerIsAskedAtOnceIsDoneWhole(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("10.00");
        var commands = IntStream.range(0, Acquirer.AT_ONCE + 10)
                .mapToObj(i -> House.within(House.command(order, "M" + i, "0.01"), new Refunds.Limits(365, 1_000)))
                .toList();

        var outcomes = house.refunds.refund(commands);

        assertThat(outcomes)
                .allSatisfy(
                        outcome -> assertThat(House.accepted(outcome).status()).isEqualTo(TransactionStatus.SUCCEEDED));
        assertThat(house.order(order).refunds()).isEqualTo(commands.size());
        assertThat(house.refunds.refund(commands)).isEqualTo(outcomes);
        assertThat(house.acquirer.refunds).hasValue(commands.size());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theSameListOfManyAtOnceIsRefundedOnce(Databases kind) throws Exception {
        var house = HOUSES.of(kind);
        var commands = new ArrayList<Refunds.Command>();
        for (var i = 0; i < 30; i++) {
            commands.add(House.command(house.paidOrder("1.00"), "S" + i, "1.00"));
        }

        var all = House.atOnce(8, number -> house.refunds.refund(commands));

        assertThat(all).allMatch(outcomes -> outcomes.equals(all.get(0)));
        assertThat(all.get(0))
                .allSatisfy(
                        outcome -> assertThat(House.accepted(outcome).status()).isEqualTo(TransactionStatus.SUCCEEDED));
        assertThat(house.acquirer.refunds).hasValue(commands.size());
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void manyAreReadAtOnce(Databases kind) {
        var house = HOUSES.of(kind);
        var first = house.paidOrder("1.00");
        var second = house.paidOrder("2.00");
        house.refund(second, "RD", "1.00");

        var orders =
                house.transactions.orders(Samples.ONLINE.no(), List.of(first, second, first, new OrderNo("NOBODYS")));
        var refunds =
                house.transactions.refunds(Samples.ONLINE.no(), List.of(new RefundNo("RD"), new RefundNo("NO-SUCH")));

        assertThat(orders).containsOnlyKeys(first, second);
        assertThat(orders.get(second)).isEqualTo(house.order(second));
        assertThat(refunds).containsOnlyKeys(new RefundNo("RD"));
        assertThat(house.transactions.orders(Samples.OFFLINE.no(), List.of(first)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void moneyIsNotMovedWithinATransactionThatMayBeTakenBack(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("1.00");

        assertThatThrownBy(() -> house.desk.unit().run(em -> house.refund(order, "IN-TX", "1.00")))
                .isInstanceOf(IllegalStateException.class);

        assertThat(house.order(order).refunds()).isZero();
        assertThat(house.acquirer.refunds).hasValue(0);
    }
}
