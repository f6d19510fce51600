package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paifang.platform.testkit.Samples.cny;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.payments.api.AcquirerGateway.Approved;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentImport.ImportedPayment;
import org.paifang.payments.api.PaymentImport.ImportedRefund;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Payments;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.Posting;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.payments.core.internal.store.Archive;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

/** Orders that are at rest, on their way into the archive and out of it. */
class ArchiveTest {

    @RegisterExtension
    static final Houses HOUSES = new Houses();

    private static final MerchantNo MERCHANT = Samples.ONLINE.no();
    private static final int AGE_DAYS = 180;
    private static final int STEP = 7;

    private static int archive(House house) {
        return new Archivist(house.desk, AGE_DAYS, STEP).run();
    }

    /** Paid and settled so long ago, without refunds but those. */
    private static OrderNo settled(House house, String no, long daysAgo, ImportedRefund... refunds) {
        var at = house.clock.instant().minus(Duration.ofDays(daysAgo));
        var order = new OrderNo(no);
        house.imports.add(List.of(new ImportedPayment(
                MERCHANT,
                order,
                cny("100.00"),
                PaymentMethod.QR,
                new Place("C1", null, "01"),
                at,
                TransactionStatus.SUCCEEDED,
                "00",
                at.plusSeconds(3600),
                List.of(refunds))));
        return order;
    }

    private static ImportedRefund refunded(House house, String no, String amount, long daysAgo) {
        return new ImportedRefund(
                new RefundNo(no),
                cny(amount),
                "customer returned it",
                house.clock.instant().minus(Duration.ofDays(daysAgo)),
                Place.NONE);
    }

    private static Refunds.Outcome refund(House house, OrderNo order, String no, String amount) {
        return house.historical.refund(House.command(order, no, amount));
    }

    private static List<Posting> postings(House house, OrderNo order) {
        return house.history(order).postings();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anArchivedOrderIsSeenAsItWas(Databases kind) {
        var house = HOUSES.of(kind);
        var order = settled(house, "seen", 200, refunded(house, "seen-1", "30.00", 195));
        var before = house.history(order);
        var totals = house.transactions.totals(MERCHANT, TransactionFilter.ALL);
        var balances = house.books.balances(MERCHANT);

        assertThat(archive(house)).isPositive();

        var after = house.history(order);
        assertThat(after.isArchived()).isTrue();
        assertThat(before.isArchived()).isFalse();
        assertThat(after.order()).isEqualTo(before.order()).isEqualTo(house.order(order));
        assertThat(after.postings()).isEqualTo(before.postings()).hasSize(6);
        assertThat(after.transactions())
                .usingRecursiveComparison()
                .ignoringFields("archived")
                .isEqualTo(before.transactions());
        assertThat(house.transactions.refund(MERCHANT, new RefundNo("seen-1")))
                .get()
                .matches(Transaction::archived);
        assertThat(house.transactions.totals(MERCHANT, TransactionFilter.ALL)).isEqualTo(totals);
        assertThat(house.books.balances(MERCHANT)).isEqualTo(balances);
        assertThat(house.books.check()).isEmpty();
        assertThat(archive(house)).as("once").isZero();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsNotAtRestStays(Databases kind) {
        var house = HOUSES.of(kind);
        archive(house);
        var young = settled(house, "young", AGE_DAYS - 1);
        var refundedLately = settled(house, "lately", 300, refunded(house, "lately-1", "1.00", AGE_DAYS - 1));
        var underWay = settled(house, "under-way", 300);
        house.acquirer.refunds(ScriptedAcquirer.SILENT);
        House.accepted(house.refund(underWay, "under-way-1", "1.00"));

        assertThat(archive(house)).isZero();

        assertThat(List.of(young, refundedLately, underWay))
                .allMatch(order -> !house.history(order).isArchived());
        house.acquirer.knows(new Approved("LATE", "00"));
        house.clock.advance(Duration.ofMinutes(1));
        house.janitor.run();
        assertThat(archive(house)).as("answered, but a minute ago").isZero();
        assertThat(house.books.check()).isEmpty();
    }

    @Test
    void nothingYoungerThanAMonthIsEverMoved() {
        var house = HOUSES.of(Databases.DERBY);
        assertThatIllegalArgumentException().isThrownBy(() -> new Archivist(house.desk, 29, STEP));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theOrdinaryWaySaysThatAnOrderIsHistoricalAndTheSlowOneRefundsIt(Databases kind) {
        var house = HOUSES.of(kind);
        var order = settled(house, "back", 200, refunded(house, "back-1", "30.00", 195));
        archive(house);

        assertThat(House.rejected(house.refund(order, "back-2", "10.00")).code())
                .isEqualTo(Refunds.HISTORICAL);
        assertThat(house.history(order).isArchived()).isTrue();

        var refund = House.accepted(refund(house, order, "back-2", "10.00"));

        assertThat(refund.status()).isEqualTo(TransactionStatus.SUCCEEDED);
        assertThat(refund.isSettled()).isTrue();
        assertThat(house.order(order).remaining()).isEqualTo(cny("60.00"));
        assertThat(house.history(order).isArchived()).isFalse();
        assertThat(postings(house, order)).hasSize(8);
        assertThat(house.refund(order, "back-3", "1.00")).as("live again").isInstanceOf(Refunds.Accepted.class);
        assertThat(house.books.check()).isEmpty();
        house.clock.advance(Duration.ofDays(AGE_DAYS + 1));
        assertThat(archive(house)).as("at rest again").isPositive();
        assertThat(house.history(order).isArchived()).isTrue();
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everyRuleHoldsForAnArchivedOrderAndLeavesItThere(Databases kind) {
        var house = HOUSES.of(kind);
        var order = settled(house, "rules", 300, refunded(house, "rules-1", "30.00", 290));
        archive(house);

        assertThat(House.rejected(refund(house, order, "rules-2", "70.01")).code())
                .isEqualTo(Refunds.EXCEEDS_REMAINING);
        var command = House.command(order, "rules-2", "10.00");
        assertThat(House.rejected(house.historical.refund(House.within(command, new Refunds.Limits(299, 50))))
                        .code())
                .isEqualTo(Refunds.WINDOW_CLOSED);
        assertThat(House.rejected(house.historical.refund(House.within(command, new Refunds.Limits(365, 1))))
                        .code())
                .isEqualTo(Refunds.TOO_MANY);
        assertThat(House.rejected(house.historical.refund(House.expecting(command, cny("29.99"))))
                        .code())
                .isEqualTo(Refunds.EXPECTATION_DIFFERS);
        house.connector.set(null);
        assertThat(House.rejected(house.historical.refund(command)).code()).isEqualTo(Refunds.ACQUIRER_UNAVAILABLE);
        house.connector.set(house.acquirer);
        var other = Samples.OFFLINE_SUPERVISOR;
        assertThat(House.rejected(house.historical.refund(House.command(other, order, "rules-2", cny("10.00"))))
                        .code())
                .isEqualTo(Refunds.ORDER_NOT_FOUND);

        assertThat(house.history(order).isArchived()).isTrue();
        assertThat(house.acquirer.refunds).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aNumberInTheArchiveIsTaken(Databases kind) {
        var house = HOUSES.of(kind);
        var order = settled(house, "taken", 200, refunded(house, "taken-1", "30.00", 195));
        var live = house.paidOrder("100.00");
        archive(house);

        assertThat(House.accepted(house.refund(order, "taken-1", "30.00")).status())
                .isEqualTo(TransactionStatus.SUCCEEDED);
        assertThat(House.rejected(house.refund(order, "taken-1", "30.01")).code())
                .isEqualTo(Refunds.NUMBER_USED);
        assertThat(House.rejected(house.refund(live, "taken-1", "30.00")).code())
                .isEqualTo(Refunds.NUMBER_USED);
        var place = new Place("C1", null, "01");
        assertThat(house.payments.pay(new Payments.Command(MERCHANT, order, cny("100.00"), PaymentMethod.QR, place)))
                .isInstanceOf(Payments.Accepted.class);
        assertThat(house.payments.pay(new Payments.Command(MERCHANT, order, cny("99.00"), PaymentMethod.QR, place)))
                .isInstanceOf(Payments.Rejected.class);
        assertThatIllegalArgumentException().isThrownBy(() -> settled(house, "taken", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settled(house, "other", 200, refunded(house, "taken-1", "30.00", 195)));
        assertThat(house.acquirer.refunds).hasValue(0);
        assertThat(house.history(order).isArchived()).isTrue();
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aMoveThatEndsInTheMiddleHasMovedNothing(Databases kind) {
        var house = HOUSES.of(kind);
        var order = settled(house, "killed", 200, refunded(house, "killed-1", "30.00", 195));
        var before = house.history(order);

        assertThatThrownBy(() -> house.desk.unit().run(em -> {
                    assertThat(Archive.put(em, MERCHANT, List.of(order), all -> true))
                            .isOne();
                    throw new IllegalStateException("the machine dies here");
                }))
                .hasMessageContaining("dies here");

        assertThat(house.history(order)).isEqualTo(before);
        assertThat(house.books.check()).isEmpty();
        archive(house);
        assertThat(house.history(order).isArchived()).as("the next run").isTrue();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRefundThatEndsBeforeTheAnswerIsTheSameWhenItIsAskedForAgain(Databases kind) {
        var house = HOUSES.of(kind);
        var order = settled(house, "asked-again", 200);
        archive(house);
        house.acquirer.refunds(request -> {
            throw new AssertionError("the machine dies here");
        });
        assertThatThrownBy(() -> refund(house, order, "asked-again-1", "60.00")).isInstanceOf(AssertionError.class);
        house.acquirer.refunds(ScriptedAcquirer.APPROVED).knows(new Approved("DONE", "00"));
        assertThat(archive(house)).as("it is on its way").isZero();

        var again = House.accepted(refund(house, order, "asked-again-1", "60.00"));
        house.clock.advance(house.acquirer.timeLimit().plus(Settling.FIRST_INQUIRY));
        house.janitor.run();

        assertThat(again.status()).isEqualTo(TransactionStatus.PROCESSING);
        assertThat(House.accepted(refund(house, order, "asked-again-1", "60.00"))
                        .status())
                .isEqualTo(TransactionStatus.SUCCEEDED);
        assertThat(house.order(order).refunded()).isEqualTo(cny("60.00"));
        assertThat(postings(house, order)).as("booked once").hasSize(6);
        assertThat(house.books.check()).isEmpty();
    }

    /** Moves on two nodes and refunds on both ways of the same order, again and again: some order of events, nothing lost. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void aMoveAndRefundsAtOnceHaveSomeOrder(Databases kind) throws Exception {
        var house = HOUSES.of(kind);
        var other = house.otherNode();
        for (var round = 0; round < 15; round++) {
            var order = settled(house, "at-once-" + round, 200);

            var outcomes = House.<Object>atOnce(8, i -> switch (i % 4) {
                case 0 -> archive(house);
                case 1 -> archive(other);
                case 2 -> house.refund(order, order + "-" + i, "30.00");
                default -> refund(other, order, order + "-" + i, "30.00");
            });

            var refunds =
                    outcomes.stream().filter(Refunds.Outcome.class::isInstance).toList();
            var accepted =
                    refunds.stream().filter(Refunds.Accepted.class::isInstance).count();
            assertThat(refunds)
                    .filteredOn(Refunds.Rejected.class::isInstance)
                    .extracting(
                            outcome -> House.rejected((Refunds.Outcome) outcome).code())
                    .isSubsetOf(Refunds.HISTORICAL, Refunds.EXCEEDS_REMAINING);
            assertThat(accepted).as("the slow way refunds twice in any case").isBetween(2L, 3L);
            assertThat(house.order(order).refunded()).isEqualTo(cny(accepted == 2 ? "60.00" : "90.00"));
            assertThat(house.history(order).transactions()).hasSize(1 + (int) accepted);
            assertThat(house.history(order).isArchived()).isFalse();
        }
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whoeverReadsDuringAMoveSeesEveryOrderOnce(Databases kind) throws Exception {
        var house = HOUSES.of(kind);
        for (var i = 0; i < 60; i++) {
            settled(house, "read-" + i, 200 + i);
        }
        var totals = house.transactions.totals(MERCHANT, TransactionFilter.ALL);
        var balances = house.books.balances(MERCHANT);

        var seen = House.atOnce(3, i -> {
            if (i == 0) {
                return new Archivist(house.desk, AGE_DAYS, 1).run();
            }
            for (var look = 0; look < 40; look++) {
                assertThat(house.transactions.totals(MERCHANT, TransactionFilter.ALL))
                        .isEqualTo(totals);
                assertThat(house.books.balances(MERCHANT)).isEqualTo(balances);
                var page = house.transactions.page(MERCHANT, TransactionFilter.ALL, null, 5_000);
                assertThat(page).hasSize((int) totals.count()).doesNotHaveDuplicates();
                assertThat(page).extracting(Transaction::id).doesNotHaveDuplicates();
                assertThat(postings(house, new OrderNo("read-" + look))).hasSize(4);
            }
            return 0;
        });

        assertThat(seen.get(0)).isGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theArchiveHasEveryColumnOfTheLiveTables(Databases kind) throws Exception {
        var house = HOUSES.of(kind);
        for (var table : List.of("order", "transaction", "posting")) {
            assertThat(columns(house, "payments_archive_" + table)).isEqualTo(columns(house, "payments_" + table));
        }
    }

    private static Set<String> columns(House house, String table) throws Exception {
        var columns = new TreeSet<String>();
        try (var connection = house.database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            var meta = rows.getMetaData();
            for (var i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnName(i).toLowerCase(Locale.ROOT) + " " + meta.getColumnTypeName(i) + " "
                        + meta.getPrecision(i) + " " + meta.isNullable(i));
            }
        }
        return columns;
    }
}
