package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paifang.platform.testkit.Samples.cny;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.Booking;
import org.paifang.payments.api.ContractTerms;
import org.paifang.payments.api.Contracts;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Product;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.payments.api.SettlementBatch;
import org.paifang.payments.api.SettlementBatch.State;
import org.paifang.payments.api.SettlementCycle;
import org.paifang.payments.api.SettlementLine;
import org.paifang.payments.api.Settlements;
import org.paifang.payments.api.TransactionKind;
import org.paifang.platform.api.events.NewEvent;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

/** Days of a merchant, from the payments to the payout. */
class SettlementTest {

    private static final MerchantNo MERCHANT = Samples.ONLINE.no();
    private static final SettlementAccount ACCOUNT =
            new SettlementAccount("Bank of the South Gate", "Sample merchant", "6222000012345678");

    /** A Sunday; the tests begin at 16:00 of it in Shanghai, where the day ends at 22:00. */
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

    static void contract(House house, int seen, String from, Product... products) {
        contract(house, seen, from, new SettlementCycle(1, true), products);
    }

    static void contract(House house, int seen, String from, SettlementCycle cycle, Product... products) {
        var outcome = house.contracts.put(
                Samples.caller("bank-01"),
                MERCHANT,
                seen,
                new ContractTerms(LocalDate.parse(from), List.of(products), cycle, LocalTime.of(22, 0), ACCOUNT));
        assertThat(outcome).isInstanceOf(Contracts.Accepted.class);
    }

    private static Product gateway(String percent, String minimum) {
        return ContractServiceTest.product(PaymentMethod.GATEWAY, percent, minimum, "20.00");
    }

    /** A day later, and everything done that is due. */
    private static void nextDay(House house) {
        house.clock.advance(Duration.ofDays(1));
        house.settlement.run();
    }

    private static SettlementBatch batch(House house, LocalDate day) {
        return house.settlements.page(MERCHANT, null, 100).stream()
                .filter(batch -> batch.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static Money balance(House house, Account account) {
        var balance = house.books.balances(MERCHANT).get(account);
        return balance == null ? cny("0.00") : balance.isZero() ? balance : balance.negated();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDayIsSettledAndPaidOut(Databases kind) {
        try (var house = new House(kind)) {
            contract(house, 0, "2026-01-01", gateway("0.6", "0.10"));
            var order = house.paidOrder("100.00");
            house.paidOrder("10.00");
            house.paidOrder("4000.00");
            house.paidOrder("0.05");
            House.accepted(house.refund(order, "R-1", "30.00"));
            house.settlement.run();
            assertThat(house.settlements.page(MERCHANT, null, 10))
                    .as("the day has not ended")
                    .isEmpty();

            house.clock.set(Instant.parse("2026-03-01T14:00:00Z").plus(Settlement.GRACE));
            house.otherNode().settlement.run();

            var batch = batch(house, FIRST);
            assertThat(batch.state()).isEqualTo(State.IN_TRANSIT);
            assertThat(batch.cutOff()).isEqualTo("2026-03-01T14:00:00Z");
            assertThat(batch.payments()).isEqualTo(4);
            assertThat(batch.paid()).isEqualTo(cny("4110.05"));
            assertThat(batch.refunds()).isEqualTo(1);
            assertThat(batch.refunded()).isEqualTo(cny("30.00"));
            // 0.60, at least 0.10, at most 20.00, never more than the payment
            assertThat(batch.fees()).isEqualTo(cny("20.75"));
            assertThat(batch.net()).isEqualTo(cny("4059.30"));
            assertThat(batch.payout()).isEqualTo(cny("4059.30"));
            assertThat(batch.carriedOut().isZero()).isTrue();
            // T+1 of a Sunday: Monday counts as the day, Tuesday is due
            assertThat(batch.dueOn()).isEqualTo("2026-03-03");
            assertThat(batch.account()).isEqualTo(ACCOUNT.masked());
            assertThat(balance(house, Account.MERCHANT_PENDING).isZero()).isTrue();
            assertThat(balance(house, Account.MERCHANT_AVAILABLE).isZero()).isTrue();
            assertThat(balance(house, Account.MERCHANT_IN_TRANSIT)).isEqualTo(cny("4059.30"));
            assertThat(balance(house, Account.FEE_INCOME)).isEqualTo(cny("20.75"));

            house.clock.set(Instant.parse("2026-03-02T23:59:59Z"));
            house.settlement.run();
            assertThat(batch(house, FIRST).state()).isEqualTo(State.IN_TRANSIT);
            house.clock.set(Instant.parse("2026-03-03T00:00:00Z"));
            house.settlement.run();

            assertThat(batch(house, FIRST).state()).isEqualTo(State.PAID_OUT);
            assertThat(balance(house, Account.MERCHANT_IN_TRANSIT).isZero()).isTrue();
            assertThat(balance(house, Account.MERCHANT_PAID_OUT)).isEqualTo(cny("4059.30"));
            assertThat(house.books.check()).isEmpty();
            assertThat(house.history(order).transactions())
                    .allSatisfy(
                            transaction -> assertThat(transaction.isSettled()).isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everyLineSaysWhyItsAmountIsWhatItIs(Databases kind) {
        try (var house = new House(kind)) {
            contract(house, 0, "2026-01-01", gateway("0.6", "0.10"));
            var order = house.paidOrder("100.00");
            House.accepted(house.refund(order, "R-1", "30.00"));
            nextDay(house);

            var batch = batch(house, FIRST);
            var lines = house.settlements.lines(MERCHANT, batch.id(), null, 10);
            assertThat(lines).hasSize(2);
            var payment = lines.get(0);
            assertThat(payment.kind()).isEqualTo(TransactionKind.PAYMENT);
            assertThat(payment.order()).isEqualTo(order);
            assertThat(payment.fee()).isEqualTo(cny("0.60"));
            assertThat(payment.terms()).isEqualTo(gateway("0.6", "0.10").fee());
            assertThat(payment.contractVersion()).isEqualTo(1);
            var refund = lines.get(1);
            assertThat(refund.referenceNo()).isEqualTo("R-1");
            assertThat(refund.net()).isEqualTo(cny("30.00").negated());
            assertThat(refund.terms()).isNull();
            assertThat(house.settlements.lines(MERCHANT, batch.id(), payment, 10))
                    .containsExactly(refund);
            assertThat(house.settlements.lines(Samples.OFFLINE.no(), batch.id(), null, 10))
                    .as("another merchant's")
                    .isEmpty();
            assertThat(house.settlements.batch(Samples.OFFLINE.no(), batch.id()))
                    .isEmpty();
            assertThat(house.settlements.batchOf(MERCHANT, payment.transaction()))
                    .contains(batch);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatTheMerchantOwesIsCarriedIntoTheNextDays(Databases kind) {
        try (var house = new House(kind)) {
            contract(house, 0, "2026-01-01", new SettlementCycle(0, false), gateway("0.6", "0.10"));
            var order = house.paidOrder("100.00");
            nextDay(house);
            assertThat(batch(house, FIRST).payout()).isEqualTo(cny("99.40"));

            // all of it was paid out; now it goes back, and the fee does not
            House.accepted(house.refund(order, "R-1", "100.00"));
            assertThat(balance(house, Account.MERCHANT_AVAILABLE))
                    .isEqualTo(cny("100.00").negated());
            nextDay(house);
            var second = batch(house, FIRST.plusDays(1));
            assertThat(second.state()).isEqualTo(State.CARRIED_FORWARD);
            assertThat(second.payout().isZero()).isTrue();
            assertThat(second.carriedOut()).isEqualTo(cny("100.00").negated());

            house.paidOrder("50.00");
            nextDay(house);
            var third = batch(house, FIRST.plusDays(2));
            assertThat(third.carriedIn()).isEqualTo(cny("100.00").negated());
            assertThat(third.state()).isEqualTo(State.CARRIED_FORWARD);
            assertThat(third.carriedOut()).isEqualTo(cny("50.30").negated());

            house.paidOrder("100.00");
            nextDay(house);
            var fourth = batch(house, FIRST.plusDays(3));
            assertThat(fourth.payout()).isEqualTo(cny("49.10"));
            assertThat(fourth.carriedOut().isZero()).isTrue();
            assertThat(house.books.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRefundAfterTheCutOffGoesIntoTheNextDayButIsNotPaidOutMeanwhile(Databases kind) {
        try (var house = new House(kind)) {
            contract(house, 0, "2026-01-01", gateway("0", "0.00"));
            var settledBefore = house.paidOrder("40.00");
            nextDay(house);
            house.paidOrder("100.00");
            // Monday 22:30, the batch of Monday not yet made
            house.clock.set(Instant.parse("2026-03-02T14:30:00Z"));
            House.accepted(house.refund(settledBefore, "R-1", "40.00"));

            house.settlement.run();

            var monday = batch(house, FIRST.plusDays(1));
            assertThat(monday.refunds()).isZero();
            assertThat(monday.net()).isEqualTo(cny("100.00"));
            assertThat(monday.payout()).as("40.00 have gone already").isEqualTo(cny("60.00"));
            assertThat(monday.carriedOut()).isEqualTo(cny("40.00"));
            nextDay(house);
            var tuesday = batch(house, FIRST.plusDays(2));
            assertThat(tuesday.carriedIn()).isEqualTo(cny("40.00"));
            assertThat(tuesday.refunded()).isEqualTo(cny("40.00"));
            assertThat(tuesday.payout().isZero()).isTrue();
            assertThat(tuesday.carriedOut().isZero()).isTrue();
            assertThat(house.books.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRefundBeforeItsPaymentIsSettledCountsOnItsOwnDay(Databases kind) {
        try (var house = new House(kind)) {
            contract(house, 0, "2026-01-01", gateway("0.6", "0.10"));
            var order = house.paidOrder("100.00");
            house.clock.set(Instant.parse("2026-03-01T14:30:00Z"));
            House.accepted(house.refund(order, "R-1", "30.00"));

            house.settlement.run();

            assertThat(batch(house, FIRST).net()).isEqualTo(cny("99.40"));
            assertThat(balance(house, Account.MERCHANT_PENDING))
                    .isEqualTo(cny("30.00").negated());
            nextDay(house);
            assertThat(batch(house, FIRST.plusDays(1)).refunded()).isEqualTo(cny("30.00"));
            assertThat(balance(house, Account.MERCHANT_PENDING).isZero()).isTrue();
            assertThat(house.books.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void daysThatThePlatformMissedAreSettledOneByOne(Databases kind) {
        try (var house = new House(kind)) {
            contract(house, 0, "2026-01-01", gateway("0.6", "0.10"));
            for (var i = 0; i < 3; i++) {
                house.paidOrder("10.00");
                house.paidOrder("20.00");
                house.clock.advance(Duration.ofDays(1));
            }

            house.settlement.run();

            assertThat(house.settlements.page(MERCHANT, null, 10))
                    .extracting(SettlementBatch::day)
                    .containsExactly(FIRST.plusDays(2), FIRST.plusDays(1), FIRST);
            var newest = house.settlements.page(MERCHANT, null, 1).get(0);
            assertThat(house.settlements.page(MERCHANT, newest, 10))
                    .extracting(SettlementBatch::paid)
                    .containsExactly(cny("30.00"), cny("30.00"));
            assertThat(house.books.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDayWithoutAnythingHasNoBatch(Databases kind) {
        try (var house = new House(kind)) {
            contract(house, 0, "2026-01-01", gateway("0.6", "0.10"));
            house.paidOrder("10.00");
            nextDay(house);
            nextDay(house);
            nextDay(house);

            assertThat(house.settlements.page(MERCHANT, null, 10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void withoutAContractTheMoneyStaysPendingUntilThereIsOne(Databases kind) {
        try (var house = new House(kind)) {
            house.paidOrder("10.00");
            nextDay(house);
            assertThat(house.settlements.page(MERCHANT, null, 10)).isEmpty();
            assertThat(balance(house, Account.MERCHANT_PENDING)).isEqualTo(cny("10.00"));

            contract(house, 0, "2026-03-02", gateway("0.6", "0.10"));
            nextDay(house);

            assertThat(batch(house, LocalDate.parse("2026-03-02")).paid()).isEqualTo(cny("10.00"));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aWayOfPayingThatTheContractDoesNotHaveIsHeldBackUntilItDoes(Databases kind) {
        try (var house = new House(kind)) {
            contract(house, 0, "2026-01-01", ContractServiceTest.product(PaymentMethod.QR, "0.38", "0.00", null));
            house.paidOrder("100.00");
            nextDay(house);
            var held = batch(house, FIRST);
            assertThat(held.held()).isEqualTo(1);
            assertThat(held.payments()).isZero();
            assertThat(held.state()).isEqualTo(State.CARRIED_FORWARD);

            contract(house, 1, "2026-03-03", gateway("0.6", "0.10"));
            nextDay(house);
            nextDay(house);

            var settled = batch(house, LocalDate.parse("2026-03-03"));
            assertThat(settled.fees()).isEqualTo(cny("0.60"));
            assertThat(settled.held()).isZero();
            assertThat(house.books.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void eachBatchIsToldOnceWhenItIsCompleteAndOnceWhenItIsPaid(Databases kind) {
        try (var house = new House(kind)) {
            contract(house, 0, "2026-01-01", gateway("0.6", "0.10"));
            house.paidOrder("100.00");
            house.told.clear();

            for (var i = 0; i < 4; i++) {
                nextDay(house);
            }

            assertThat(house.told)
                    .extracting(NewEvent::type)
                    .containsExactly(Settlements.SETTLED, Settlements.PAID_OUT);
            assertThat(house.told).allSatisfy(event -> assertThat(event.data())
                    .containsEntry("payout", "99.40")
                    .containsEntry("day", "2026-03-01")
                    .containsEntry("due", "2026-03-03"));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void twoNodesAtOnceMakeEachBatchOnce(Databases kind) throws Exception {
        try (var house = new House(kind)) {
            contract(house, 0, "2026-01-01", gateway("0.6", "0.10"));
            for (var i = 0; i < 40; i++) {
                house.paidOrder("10.00");
                if (i % 10 == 9) {
                    house.clock.advance(Duration.ofDays(1));
                }
            }
            house.clock.advance(Duration.ofDays(4));
            house.told.clear();
            var nodes = Stream.generate(house::otherNode).limit(4).toList();

            House.atOnce(4, i -> {
                nodes.get(i).settlement.run();
                return i;
            });

            var batches = house.settlements.page(MERCHANT, null, 100);
            assertThat(batches).hasSize(4).allSatisfy(batch -> {
                assertThat(batch.state()).isEqualTo(State.PAID_OUT);
                assertThat(batch.payments()).isEqualTo(10);
                assertThat(batch.payout()).isEqualTo(cny("99.00"));
            });
            assertThat(nodes.stream().mapToInt(node -> node.told.size()).sum()).isEqualTo(8);
            assertThat(balance(house, Account.MERCHANT_PAID_OUT)).isEqualTo(cny("396.00"));
            assertThat(house.books.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whereverItIsCutOffAnotherNodeGoesOn(Databases kind) {
        try (var house = new House(kind)) {
            contract(house, 0, "2026-01-01", gateway("0.6", "0.10"));
            for (var i = 0; i < 2 * House.SETTLEMENT_STEP + 1; i++) {
                house.paidOrder("10.00");
            }
            house.clock.advance(Duration.ofDays(1));
            var steps = 0;
            // each step by a node that was not there before: nothing but the database carries it on
            while (house.otherNode().settlement.goOn(Samples.ONLINE)) {
                steps++;
                assertThat(house.books.check()).isEmpty();
                assertThat(steps).isLessThan(20);
            }

            // begun, three of lines, completed
            assertThat(steps).isEqualTo(5);
            assertThat(batch(house, FIRST).payments()).isEqualTo(7);
            assertThat(batch(house, FIRST).payout()).isEqualTo(cny("69.30"));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theBooksShowAnAccountLineByLine(Databases kind) {
        try (var house = new House(kind)) {
            contract(house, 0, "2026-01-01", new SettlementCycle(0, false), gateway("0.6", "0.10"));
            house.paidOrder("100.00");
            house.clock.advance(Duration.ofSeconds(1));
            house.paidOrder("50.00");
            nextDay(house);

            var all = house.books.page(MERCHANT, Account.MERCHANT_AVAILABLE, null, 10);
            assertThat(all).hasSize(3);
            assertThat(all.stream()
                            .map(booking -> booking.posting().amount().minorUnits())
                            .mapToLong(Long::longValue)
                            .sum())
                    .isZero();
            assertThat(all).filteredOn(booking -> booking.day() != null).hasSize(1);
            assertThat(all)
                    .filteredOn(booking -> booking.order() != null)
                    .extracting(Booking::order)
                    .containsExactlyInAnyOrder(new OrderNo("O-1"), new OrderNo("O-2"));
            var first = house.books.page(MERCHANT, Account.MERCHANT_AVAILABLE, null, 1);
            var second = house.books.page(MERCHANT, Account.MERCHANT_AVAILABLE, first.get(0), 1);
            var third = house.books.page(MERCHANT, Account.MERCHANT_AVAILABLE, second.get(0), 10);
            assertThat(Stream.of(first, second, third).flatMap(List::stream)).containsExactlyElementsOf(all);
            assertThat(house.books.page(Samples.OFFLINE.no(), Account.MERCHANT_AVAILABLE, null, 10))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void importedPaymentsThatWereNotSettledAreSettledHere(Databases kind) {
        try (var house = new House(kind)) {
            contract(house, 0, "2026-01-01", ContractServiceTest.product(PaymentMethod.POS, "0.6", "0.00", null));
            house.imports.add(List.of(
                    ImportServiceTest.payment(new OrderNo("there"), "7.00", true),
                    ImportServiceTest.payment(new OrderNo("here"), "100.00", false)));

            house.settlement.run();

            var batch = house.settlements.page(MERCHANT, null, 10).get(0);
            assertThat(batch.payments()).isEqualTo(1);
            assertThat(batch.carriedIn()).as("settled elsewhere, not paid out").isEqualTo(cny("7.00"));
            assertThat(batch.payout()).isEqualTo(cny("106.40"));
            assertThat(house.settlements.lines(MERCHANT, batch.id(), null, 10))
                    .extracting(SettlementLine::order)
                    .containsExactly(new OrderNo("here"));
            assertThat(house.books.check()).isEmpty();
        }
    }
}
