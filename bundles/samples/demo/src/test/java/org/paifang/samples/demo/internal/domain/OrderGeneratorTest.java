package org.paifang.samples.demo.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.payments.api.PaymentImport.ImportedPayment;
import org.paifang.payments.api.PaymentImport.ImportedRefund;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.money.Money;

class OrderGeneratorTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final Instant LONG_AFTER = Instant.parse("2027-01-01T00:00:00Z");

    /** The last two digits of amounts by which the simulated acquirer does other things than to approve. */
    private static final Set<Long> RULES = Set.of(5L, 51L, 54L, 61L, 68L, 69L, 91L, 96L);

    static Stream<Habits> merchants() {
        return Habits.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("merchants")
    void sameSeedGivesTheSameOrdersAndAnotherSeedOthers(Habits habits) {
        var one = new OrderGenerator(habits, 1).day(MONDAY, LONG_AFTER);
        assertThat(new OrderGenerator(habits, 1).day(MONDAY, LONG_AFTER)).isEqualTo(one);
        assertThat(new OrderGenerator(habits, 2).day(MONDAY, LONG_AFTER)).isNotEqualTo(one);
        assertThat(new OrderGenerator(habits, 1).day(MONDAY.plusDays(7), LONG_AFTER))
                .extracting(ImportedPayment::amount)
                .isNotEqualTo(one.stream().map(ImportedPayment::amount).toList());
    }

    @Test
    void sequenceIsTheSameOnEveryMachine() {
        assertThat(new OrderGenerator(Habits.ONLINE, 1).day(MONDAY, LONG_AFTER).get(0))
                .extracting(payment -> payment.order().value(), payment -> payment.amount()
                        .toString())
                .containsExactly("W20260302-000001", "241.00 CNY");
    }

    @ParameterizedTest
    @MethodSource("merchants")
    void yearLooksLikeAShops(Habits habits) {
        var payments = year(habits);
        var declined = payments.stream()
                .filter(payment -> payment.status() == TransactionStatus.FAILED)
                .count();
        var refunded = payments.stream()
                .filter(payment -> !payment.refunds().isEmpty())
                .count();
        assertThat(payments).hasSizeBetween(5_000, 10_000);
        assertThat((double) declined / payments.size()).isCloseTo(0.035, within(0.01));
        assertThat((double) refunded / payments.size()).isCloseTo(0.04, within(0.01));
        assertThat(payments.stream().map(ImportedPayment::order)).doesNotHaveDuplicates();
        assertThat(payments.stream()
                        .flatMap(payment -> payment.refunds().stream().map(ImportedRefund::no)))
                .doesNotHaveDuplicates();
        var methods = payments.stream().map(ImportedPayment::method).toList();
        assertThat(new HashSet<>(methods))
                .isEqualTo(
                        habits.equals(Habits.ONLINE)
                                ? Set.of(PaymentMethod.GATEWAY, PaymentMethod.QUICK_PAY, PaymentMethod.QR)
                                : Set.of(PaymentMethod.POS, PaymentMethod.QR));
    }

    @ParameterizedTest
    @MethodSource("merchants")
    void everyOrderKeepsTheRulesOfTheMoney(Habits habits) {
        for (var payment : year(habits)) {
            assertThat(payment.amount().minorUnits()).isBetween(100L, 2_000_000L);
            assertThat(RULES).doesNotContain(payment.amount().minorUnits() % 100);
            var refunded = payment.refunds().stream()
                    .map(ImportedRefund::amount)
                    .reduce(Money.zero(DemoPeople.CURRENCY), Money::plus);
            assertThat(refunded.isGreaterThan(payment.amount())).isFalse();
            assertThat(payment.refunds()).allSatisfy(refund -> {
                assertThat(refund.amount().isPositive()).isTrue();
                assertThat(refund.at()).isAfter(payment.at());
            });
            if (payment.status() == TransactionStatus.FAILED) {
                assertThat(payment.refunds()).isEmpty();
                assertThat(payment.settledAt()).isNull();
                assertThat(payment.responseCode()).isNotEqualTo("00");
            } else {
                assertThat(payment.responseCode()).isEqualTo("00");
                assertThat(payment.settledAt()).isNotNull();
            }
        }
    }

    @Test
    void paymentsOnTheNetAreNowhereAndThoseOfAShopAtACounterWhileItIsOpen() {
        assertThat(year(Habits.ONLINE)).extracting(ImportedPayment::place).containsOnly(Place.NONE);
        assertThat(year(Habits.OFFLINE)).allSatisfy(payment -> {
            assertThat(payment.place().counter()).isIn("C01", "C02", "C03");
            assertThat(payment.place().terminal()).isNotNull();
            assertThat(payment.place().operator()).isIn("01", "02");
            assertThat(payment.at().atZone(DemoPeople.ZONE).getHour()).isBetween(8, 21);
        });
    }

    @ParameterizedTest
    @MethodSource("merchants")
    void whatHasNotHappenedYetIsNotThere(Habits habits) {
        var noon = MONDAY.atTime(12, 0).atZone(DemoPeople.ZONE).toInstant();
        var generator = new OrderGenerator(habits, 1);
        var whole = generator.day(MONDAY, LONG_AFTER);
        var half = generator.day(MONDAY, noon);
        assertThat(half.size()).isPositive().isLessThan(whole.size());
        assertThat(half).allSatisfy(payment -> {
            assertThat(payment.at()).isBeforeOrEqualTo(noon);
            assertThat(payment.settledAt()).isNull();
            assertThat(payment.refunds())
                    .allSatisfy(refund -> assertThat(refund.at()).isBeforeOrEqualTo(noon));
        });
        assertThat(half)
                .extracting(ImportedPayment::amount)
                .isEqualTo(whole.subList(0, half.size()).stream()
                        .map(ImportedPayment::amount)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("merchants")
    void paymentIsSettledAtTwoOfTheNextMorning(Habits habits) {
        var two = MONDAY.plusDays(1).atTime(2, 0).atZone(DemoPeople.ZONE).toInstant();
        var generator = new OrderGenerator(habits, 1);
        assertThat(generator.day(MONDAY, two.minusMillis(1)))
                .extracting(ImportedPayment::settledAt)
                .containsOnlyNulls();
        assertThat(generator.day(MONDAY, two))
                .filteredOn(payment -> payment.status() == TransactionStatus.SUCCEEDED)
                .extracting(ImportedPayment::settledAt)
                .containsOnly(two);
    }

    @ParameterizedTest
    @EnumSource(TryOut.class)
    void orderToTryOutIsPaidAndUnsettled(TryOut order) {
        var payment = new OrderGenerator(Habits.OFFLINE, 1)
                .paid(order.number(Habits.OFFLINE), new Money(order.minorUnits(), DemoPeople.CURRENCY), LONG_AFTER);
        assertThat(payment.status()).isEqualTo(TransactionStatus.SUCCEEDED);
        assertThat(payment.settledAt()).isNull();
        assertThat(payment.refunds()).isEmpty();
        assertThat(RULES.contains(order.minorUnits() % 100)).isEqualTo(order != TryOut.REFUND && order != TryOut.PARTS);
    }

    @Test
    void bulkIsGivenOutWholeInBatchesEvenlyOverHalfAYear() {
        var now = Instant.parse("2026-06-30T12:00:00.123Z");
        var orders = new BulkOrders(Habits.ONLINE, BulkOrders.BATCH + 1, now);
        var first = orders.next();
        var second = orders.next();
        assertThat(first).hasSize(BulkOrders.BATCH);
        assertThat(second).hasSize(1);
        assertThat(orders.next()).isEmpty();
        assertThat(second.get(0).at()).isEqualTo(now);
        assertThat(second.get(0).order()).hasToString("B20260630T120000123-00004001");
        assertThat(first).extracting(ImportedPayment::at).isSorted();
        assertThat(first.get(0).at()).isBetween(now.minusSeconds(180 * 86_400L), now.minusSeconds(179 * 86_400L));
    }

    @Test
    void anotherRunHasOtherNumbers() {
        var now = Instant.parse("2026-06-30T12:00:00Z");
        var numbers = Stream.of(now, now.plusMillis(1))
                .flatMap(begin -> new BulkOrders(Habits.ONLINE, 100, begin).next().stream())
                .map(ImportedPayment::order);
        assertThat(numbers).doesNotHaveDuplicates().hasSize(200);
    }

    private static List<ImportedPayment> year(Habits habits) {
        var generator = new OrderGenerator(habits, 1);
        return IntStream.range(0, 365)
                .mapToObj(FIRST::plusDays)
                .flatMap(day -> generator.day(day, LONG_AFTER).stream())
                .toList();
    }
}
