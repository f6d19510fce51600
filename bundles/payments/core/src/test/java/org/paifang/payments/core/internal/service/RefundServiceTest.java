package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paifang.platform.testkit.Samples.cny;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

class RefundServiceTest {

    @RegisterExtension
    static final Houses HOUSES = new Houses();

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRefundIsBookedAndLeavesTheRest(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");

        var refund = House.accepted(house.refund(order, order + "-1", "30.00"));

        assertThat(refund.status()).isEqualTo(TransactionStatus.SUCCEEDED);
        assertThat(refund.place().operator()).isEqualTo("01");
        assertThat(refund.acquirerReference()).isEqualTo("R-1");
        assertThat(house.order(order).remaining()).isEqualTo(cny("70.00"));
        assertThat(house.order(order).refunds()).isEqualTo(1);
        assertThat(house.history(order).transactions()).hasSize(2).last().isEqualTo(refund);
        assertThat(house.history(order).postings())
                .extracting(posting -> Map.entry(posting.account(), posting.amount()))
                .containsExactly(
                        Map.entry(Account.ACQUIRER_CLEARING, cny("100.00")),
                        Map.entry(Account.MERCHANT_PENDING, cny("100.00").negated()),
                        Map.entry(Account.MERCHANT_PENDING, cny("30.00")),
                        Map.entry(Account.ACQUIRER_CLEARING, cny("30.00").negated()));
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDeclinedRefundGivesItsAmountBack(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        house.acquirer.refunds(ScriptedAcquirer.DECLINED);

        var refund = House.accepted(house.refund(order, order + "-1", "100.00"));

        assertThat(refund.status()).isEqualTo(TransactionStatus.FAILED);
        assertThat(refund.responseCode()).isEqualTo("05");
        assertThat(house.order(order).remaining()).isEqualTo(cny("100.00"));
        assertThat(house.order(order).refunds()).isZero();
        house.acquirer.refunds(ScriptedAcquirer.APPROVED);
        assertThat(House.accepted(house.refund(order, order + "-2", "100.00")).status())
                .isEqualTo(TransactionStatus.SUCCEEDED);
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRefundWithoutAnAnswerKeepsItsAmountHeld(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        house.acquirer.refunds(ScriptedAcquirer.SILENT);

        var refund = House.accepted(house.refund(order, order + "-1", "60.00"));

        assertThat(refund.status()).isEqualTo(TransactionStatus.UNKNOWN);
        assertThat(refund.completedAt()).isNull();
        assertThat(House.rejected(house.refund(order, order + "-2", "40.01")).code())
                .isEqualTo(Refunds.EXCEEDS_REMAINING);
        assertThat(house.refund(order, order + "-1", "60.00")).isEqualTo(new Refunds.Accepted(refund));
        assertThat(house.acquirer.refunds).hasValue(1);
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aConnectorThatBreaksLeavesTheRefundUnknown(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        house.acquirer.refunds(request -> {
            throw new IllegalStateException("the line is dead");
        });

        assertThat(House.accepted(house.refund(order, order + "-1", "60.00")).status())
                .isEqualTo(TransactionStatus.UNKNOWN);
        assertThat(house.order(order).remaining()).isEqualTo(cny("40.00"));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void withoutAConnectorNothingIsHeldAndEarlierRefundsAreStillAnswered(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        var earlier = house.refund(order, order + "-1", "10.00");
        house.connector.set(null);

        assertThat(House.rejected(house.refund(order, order + "-2", "10.00")).code())
                .isEqualTo(Refunds.ACQUIRER_UNAVAILABLE);
        assertThat(House.rejected(house.refund(order, order + "-3", "90.01")).code())
                .isEqualTo(Refunds.EXCEEDS_REMAINING);
        assertThat(house.refund(order, order + "-1", "10.00")).isEqualTo(earlier);
        assertThat(house.order(order).remaining()).isEqualTo(cny("90.00"));
    }

    static Stream<Arguments> otherContent() {
        return Stream.of(Databases.values()).flatMap(kind -> Stream.of("amount", "order", "reason", "currency")
                .map(what -> Arguments.of(kind, what)));
    }

    @ParameterizedTest
    @MethodSource("otherContent")
    void theSameNumberWithOtherContentIsRejected(Databases kind, String what) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        var other = house.paidOrder("100.00");
        var first = House.command(order, order + "-1", "10.00");
        House.accepted(house.refunds.refund(first));

        var again = new Refunds.Command(
                first.caller(),
                what.equals("order") ? other : order,
                first.no(),
                switch (what) {
                    case "amount" -> cny("10.01");
                    case "currency" -> Money.of(1000, "USD");
                    default -> first.amount();
                },
                what.equals("reason") ? "another reason" : first.reason(),
                null,
                House.LIMITS);

        assertThat(House.rejected(house.refunds.refund(again)).code()).isEqualTo(Refunds.NUMBER_USED);
        assertThat(house.acquirer.refunds).hasValue(1);
        assertThat(house.order(other).remaining()).isEqualTo(cny("100.00"));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theSameNumberAgainIsAnsweredWhateverHappenedToTheOrderMeanwhile(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        var command = House.expecting(House.command(order, order + "-1", "60.00"), cny("0.00"));
        var first = house.refunds.refund(command);
        house.refund(order, order + "-2", "40.00");

        assertThat(house.refunds.refund(command)).isEqualTo(first);
        assertThat(house.acquirer.refunds).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void twoMerchantsCanUseTheSameNumberAndDoNotSeeEachOthersOrders(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        House.accepted(house.refund(order, order + "-1", "10.00"));

        var foreign =
                house.refunds.refund(House.command(Samples.OFFLINE_SUPERVISOR, order, order + "-1", cny("10.00")));

        assertThat(House.rejected(foreign).code()).isEqualTo(Refunds.ORDER_NOT_FOUND);
        assertThat(house.transactions.refund(Samples.OFFLINE.no(), new RefundNo(order + "-1")))
                .isEmpty();
        assertThat(house.transactions.history(Samples.OFFLINE.no(), order)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theWindowIsCountedFromThePayment(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        var before = house.clock.instant();
        var limits = new Refunds.Limits(30, 50);

        house.clock.advance(Duration.ofDays(30));
        House.accepted(house.refunds.refund(House.within(House.command(order, order + "-1", "1.00"), limits)));
        house.clock.advance(Duration.ofMillis(1));
        var late = house.refunds.refund(House.within(House.command(order, order + "-2", "1.00"), limits));

        assertThat(House.rejected(late).code()).isEqualTo(Refunds.WINDOW_CLOSED);
        house.clock.set(before);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRefundOfASettledPaymentComesFromWhatIsAvailable(Databases kind) {
        var house = HOUSES.of(kind);
        var order = new OrderNo("SETTLED-" + kind);
        house.imports.add(List.of(ImportServiceTest.payment(order, "100.00", true)));

        var refund = House.accepted(house.refund(order, order + "-1", "30.00"));

        assertThat(refund.isSettled()).isTrue();
        assertThat(house.history(order).postings())
                .filteredOn(posting -> posting.transaction().equals(refund.id()))
                .extracting(posting -> posting.account())
                .containsExactly(Account.MERCHANT_AVAILABLE, Account.ACQUIRER_CLEARING);
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void sixtyFourAtOnceGiveTheOrderBackOnce(Databases kind) throws Exception {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");

        var outcomes = House.atOnce(64, i -> house.refund(order, order + "-" + i, "100.00"));

        assertThat(outcomes).filteredOn(Refunds.Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refunds.Rejected.class::isInstance)
                .extracting(outcome -> House.rejected(outcome).code())
                .containsOnly(Refunds.EXCEEDS_REMAINING)
                .hasSize(63);
        assertThat(house.acquirer.refunds).hasValue(1);
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theSameNumberSixtyFourTimesAtOnceIsOneRefundAndOneAnswer(Databases kind) throws Exception {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");

        var outcomes = House.atOnce(64, i -> house.refund(order, order + "-1", "60.00"));

        assertThat(outcomes).containsOnly(outcomes.get(0));
        assertThat(House.accepted(outcomes.get(0)).status()).isEqualTo(TransactionStatus.SUCCEEDED);
        assertThat(house.acquirer.refunds).hasValue(1);
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theSameNumberForTwoOrdersAtOnceIsOneRefund(Databases kind) throws Exception {
        var house = HOUSES.of(kind);
        var one = house.paidOrder("100.00");
        var other = house.paidOrder("100.00");

        var outcomes = House.atOnce(16, i -> house.refund(i % 2 == 0 ? one : other, one + "-shared", "60.00"));

        assertThat(outcomes).filteredOn(Refunds.Accepted.class::isInstance).hasSize(8);
        assertThat(outcomes)
                .filteredOn(Refunds.Rejected.class::isInstance)
                .extracting(outcome -> House.rejected(outcome).code())
                .containsOnly(Refunds.NUMBER_USED);
        assertThat(house.order(one).remaining().plus(house.order(other).remaining()))
                .isEqualTo(cny("140.00"));
        assertThat(house.acquirer.refunds).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void atOnceTheCountIsKeptExactly(Databases kind) throws Exception {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        var limits = new Refunds.Limits(365, 5);

        var outcomes = House.atOnce(
                16, i -> house.refunds.refund(House.within(House.command(order, order + "-" + i, "1.00"), limits)));

        assertThat(outcomes).filteredOn(Refunds.Accepted.class::isInstance).hasSize(5);
        assertThat(outcomes)
                .filteredOn(Refunds.Rejected.class::isInstance)
                .extracting(outcome -> House.rejected(outcome).code())
                .containsOnly(Refunds.TOO_MANY);
        assertThat(house.order(order).refunds()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void ofThoseWhoBelieveTheSameAtOnceOneIsRight(Databases kind) throws Exception {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");

        var outcomes = House.atOnce(
                16,
                i -> house.refunds.refund(House.expecting(House.command(order, order + "-" + i, "1.00"), cny("0.00"))));

        assertThat(outcomes).filteredOn(Refunds.Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refunds.Rejected.class::isInstance)
                .extracting(outcome -> House.rejected(outcome).code())
                .containsOnly(Refunds.EXPECTATION_DIFFERS);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void randomPartsBySixteenClientsNeverExceedWhatWasPaid(Databases kind) throws Exception {
        var house = HOUSES.of(kind);
        house.acquirer.refunds(request -> switch ((int) (request.amount().minorUnits() % 10)) {
            case 0, 1 -> ScriptedAcquirer.DECLINED;
            case 2 -> ScriptedAcquirer.SILENT;
            default -> ScriptedAcquirer.APPROVED;
        });
        var orders = Stream.generate(() -> house.paidOrder("50.00")).limit(4).toList();
        var limits = new Refunds.Limits(365, 10_000);

        House.atOnce(16, client -> {
            var random = new Random(client);
            for (var i = 0; i < 25; i++) {
                var order = orders.get(random.nextInt(orders.size()));
                var amount = new Money(1 + random.nextInt(900), Samples.CNY);
                house.refunds.refund(House.within(
                        House.command(Samples.SUPERVISOR, order, order + "-" + client + "-" + i, amount), limits));
            }
            return client;
        });

        for (var order : orders) {
            var held = house.history(order).transactions().stream()
                    .skip(1)
                    .filter(refund -> refund.status() != TransactionStatus.FAILED)
                    .map(Transaction::amount)
                    .reduce(cny("0.00"), Money::plus);
            assertThat(held).isLessThanOrEqualTo(cny("50.00"));
            assertThat(house.order(order).refunded()).isEqualTo(held);
        }
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRefundInTheMiddleOfWhichEverythingDiesStaysHeld(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        house.acquirer.refunds(request -> {
            throw new AssertionError("the machine dies here");
        });

        assertThatThrownBy(() -> house.refund(order, order + "-1", "60.00")).isInstanceOf(AssertionError.class);

        var left = house.transactions
                .refund(Samples.ONLINE.no(), new RefundNo(order + "-1"))
                .orElseThrow();
        assertThat(left.status()).isEqualTo(TransactionStatus.PROCESSING);
        assertThat(house.order(order).remaining()).isEqualTo(cny("40.00"));
    }
}
