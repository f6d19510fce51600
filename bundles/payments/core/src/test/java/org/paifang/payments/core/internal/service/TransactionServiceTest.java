package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentImport.ImportedPayment;
import org.paifang.payments.api.PaymentImport.ImportedRefund;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

/** Filters, pages and totals against a plain list that is filtered, sorted and summed in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransactionServiceTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Comparator<Transaction> NEWEST_FIRST =
            Comparator.comparing(Transaction::at).thenComparing(Transaction::id).reversed();

    private final Map<Databases, House> houses = new EnumMap<>(Databases.class);
    private final Map<Databases, List<Transaction>> everything = new EnumMap<>(Databases.class);

    @BeforeAll
    void fill() {
        for (var kind : Databases.values()) {
            var house = new House(kind);
            house.imports.add(payments(Samples.ONLINE.no(), 400, new Random(1)));
            house.imports.add(payments(Samples.OFFLINE.no(), 50, new Random(2)));
            house.acquirer.refunds(ScriptedAcquirer.SILENT);
            house.clock.set(BEGIN.plusSeconds(86_400));
            var order = house.paidOrder("100.00");
            house.refund(order, "silent", "1.00");
            houses.put(kind, house);
            everything.put(kind, read(house));
        }
    }

    private House house(Databases kind) {
        return Objects.requireNonNull(houses.get(kind));
    }

    private List<Transaction> everything(Databases kind) {
        return Objects.requireNonNull(everything.get(kind));
    }

    @AfterAll
    void close() {
        houses.values().forEach(House::close);
    }

    /** Many at the same instant, so that the id has to decide; few kinds of everything, so that filters meet. */
    private static List<ImportedPayment> payments(MerchantNo merchant, int count, Random random) {
        var payments = new ArrayList<ImportedPayment>();
        for (var i = 0; i < count; i++) {
            var at = BEGIN.plusSeconds(3600L * random.nextInt(30));
            var amount = new Money(1 + random.nextInt(50), Samples.CNY);
            var failed = random.nextInt(10) == 0;
            var place = random.nextInt(4) == 0
                    ? Place.NONE
                    : new Place("C" + random.nextInt(2), "T" + random.nextInt(3), "0" + random.nextInt(2));
            var refunds = failed || random.nextInt(3) > 0
                    ? List.<ImportedRefund>of()
                    : List.of(new ImportedRefund(
                            new RefundNo("R" + i), amount, "returned", at.plusSeconds(3600), Place.NONE));
            payments.add(new ImportedPayment(
                    merchant,
                    new OrderNo("A" + i),
                    amount,
                    random.nextBoolean() ? PaymentMethod.QR : PaymentMethod.POS,
                    place,
                    at,
                    failed ? TransactionStatus.FAILED : TransactionStatus.SUCCEEDED,
                    failed ? "51" : "00",
                    failed || random.nextBoolean() ? null : at.plusSeconds(7200),
                    refunds));
        }
        return payments;
    }

    private static List<Transaction> read(House house) {
        return house.transactions.page(Samples.ONLINE.no(), TransactionFilter.ALL, null, 5_000);
    }

    private static boolean selects(TransactionFilter filter, Transaction t) {
        return (filter.from() == null || !t.at().isBefore(filter.from()))
                && (filter.until() == null || t.at().isBefore(filter.until()))
                && (filter.order() == null || t.order().equals(filter.order()))
                && (filter.kind() == null || t.kind() == filter.kind())
                && (filter.statuses().isEmpty() || filter.statuses().contains(t.status()))
                && (filter.methods().isEmpty() || filter.methods().contains(t.method()))
                && (filter.settled() == null || t.isSettled() == filter.settled())
                && (filter.counter() == null
                        || filter.counter().equals(t.place().counter()))
                && (filter.terminal() == null
                        || filter.terminal().equals(t.place().terminal()))
                && (filter.operator() == null
                        || filter.operator().equals(t.place().operator()))
                && (filter.minimum() == null || t.amount().minorUnits() >= filter.minimum())
                && (filter.maximum() == null || t.amount().minorUnits() <= filter.maximum());
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextInt(4) == 0 ? value : null;
    }

    private static TransactionFilter anyFilter(Random random) {
        var statuses = List.of(
                Set.<TransactionStatus>of(),
                Set.of(TransactionStatus.SUCCEEDED),
                Set.of(TransactionStatus.UNKNOWN),
                Set.of(TransactionStatus.FAILED, TransactionStatus.PROCESSING),
                Set.of(TransactionStatus.values()));
        return new TransactionFilter(
                maybe(random, BEGIN.plusSeconds(3600L * random.nextInt(30))),
                maybe(random, BEGIN.plusSeconds(3600L * random.nextInt(30))),
                random.nextInt(20) == 0 ? new OrderNo("A" + random.nextInt(400)) : null,
                maybe(random, random.nextBoolean() ? TransactionKind.PAYMENT : TransactionKind.REFUND),
                statuses.get(random.nextInt(statuses.size())),
                random.nextInt(4) == 0 ? Set.of(PaymentMethod.QR, PaymentMethod.GATEWAY) : Set.of(),
                maybe(random, random.nextBoolean()),
                maybe(random, "C" + random.nextInt(2)),
                maybe(random, "T" + random.nextInt(3)),
                maybe(random, "0" + random.nextInt(2)),
                maybe(random, (long) random.nextInt(50)),
                maybe(random, (long) random.nextInt(50)));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void allIsThereNewestFirst(Databases kind) {
        var all = everything(kind);

        assertThat(all)
                .hasSizeGreaterThan(500)
                .isSortedAccordingTo(NEWEST_FIRST)
                .doesNotHaveDuplicates();
        assertThat(all).extracting(Transaction::merchant).containsOnly(Samples.ONLINE.no());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anyFilterSelectsInPagesWhatItSelectsInMemory(Databases kind) {
        var house = house(kind);
        var random = new Random(3);
        for (var round = 0; round < 120; round++) {
            var filter = anyFilter(random);
            var limit = 1 + random.nextInt(60);
            var expected = everything(kind).stream()
                    .filter(transaction -> selects(filter, transaction))
                    .toList();

            var paged = new ArrayList<Transaction>();
            List<Transaction> page;
            Position after = null;
            do {
                page = house.transactions.page(Samples.ONLINE.no(), filter, after, limit);
                paged.addAll(page);
                after = page.isEmpty() ? null : Position.of(page.get(page.size() - 1));
            } while (page.size() == limit);

            assertThat(paged).as("%s by %d", filter, limit).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void totalsAreTheSumsOfWhatIsSelected(Databases kind) {
        var house = house(kind);
        var random = new Random(4);
        for (var round = 0; round < 60; round++) {
            var filter = anyFilter(random);
            var selected = everything(kind).stream()
                    .filter(transaction -> selects(filter, transaction))
                    .toList();

            var totals = house.transactions.totals(Samples.ONLINE.no(), filter);

            assertThat(totals.payments()).as("%s", filter).isEqualTo(count(selected, TransactionKind.PAYMENT));
            assertThat(totals.refunds()).as("%s", filter).isEqualTo(count(selected, TransactionKind.REFUND));
            assertThat(totals.paid()).as("%s", filter).isEqualTo(sum(selected, TransactionKind.PAYMENT));
            assertThat(totals.refunded()).as("%s", filter).isEqualTo(sum(selected, TransactionKind.REFUND));
        }
    }

    private static long count(List<Transaction> transactions, TransactionKind kind) {
        return transactions.stream().filter(t -> t.kind() == kind).count();
    }

    private static Money sum(List<Transaction> transactions, TransactionKind kind) {
        return transactions.stream()
                .filter(t -> t.kind() == kind && t.status() == TransactionStatus.SUCCEEDED)
                .map(Transaction::amount)
                .reduce(Money.zero(Samples.CNY), Money::plus);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 5_001})
    void aPageHasOneToFiveThousandTransactions(int limit) {
        var transactions = house(Databases.DERBY).transactions;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> transactions.page(Samples.ONLINE.no(), TransactionFilter.ALL, null, limit));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void totalsOfAMerchantThatIsNotThereAreRefused(Databases kind) {
        var transactions = house(kind).transactions;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> transactions.totals(new MerchantNo("999999"), TransactionFilter.ALL));
    }
}
