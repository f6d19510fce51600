package org.paifang.samples.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderHistory;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentImport;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Totals;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FixedClock;

class HistoryTest {

    private final FixedClock clock = FixedClock.at("2026-11-01T08:00:00Z");
    private final Ledger ledger = new Ledger();
    private final History history = new History(ledger, ledger, clock);

    @Test
    void someMonthsOfOrdersOfBothMerchantsAreMadeOnce() {
        var made = history.run(() -> false);
        assertThat(made).isEqualTo(ledger.payments.size()).isBetween(4_000, 6_500);
        assertThat(history.run(() -> false)).isZero();
    }

    @Test
    void someOrdersAreOldEnoughForTheArchiveAndSettled() {
        history.run(() -> false);

        var old = ledger.payments.values().stream()
                .filter(payment -> payment.at().isBefore(clock.instant().minus(Duration.ofDays(180))))
                .toList();

        assertThat(old)
                .extracting(payment -> payment.order().value())
                .containsExactlyInAnyOrder(
                        "W-TRY-ARCHIVED",
                        "W-TRY-ARCHIVED-PARTS",
                        "W-TRY-TOO-LATE",
                        "P-TRY-ARCHIVED",
                        "P-TRY-ARCHIVED-PARTS",
                        "P-TRY-TOO-LATE");
        assertThat(old).allSatisfy(payment -> assertThat(payment.settledAt()).isAfter(payment.at()));
    }

    @Test
    void thePlatformItselfSettlesTheOthers() {
        history.run(() -> false);

        assertThat(ledger.payments.values())
                .filteredOn(payment -> payment.at().isAfter(clock.instant().minus(Duration.ofDays(180))))
                .allSatisfy(payment -> assertThat(payment.settledAt()).isNull());
    }

    @Test
    void nextDayAddsNothing() {
        var made = history.run(() -> false);
        clock.advance(Duration.ofDays(3));
        assertThat(history.run(() -> false)).isZero();
        assertThat(ledger.payments).hasSize(made);
    }

    @Test
    void whatWasCutShortIsEndedByTheNextStart() {
        history.run(() -> ledger.imports == 3);
        var first = ledger.payments.size();
        assertThat(first).isPositive();
        history.run(() -> false);
        var fresh = new Ledger();
        new History(fresh, fresh, clock).run(() -> false);
        assertThat(ledger.payments).isEqualTo(fresh.payments);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Usage: paifang:demo",
        "0, 'The number of payments is 1 to'",
        "-1, 'The number of payments is 1 to'",
        "100000001, 'The number of payments is 1 to'",
        "many, 'The number of payments is 1 to'",
        "'5 --merchant', Usage: paifang:demo",
        "'5 --shop 100001', Usage: paifang:demo",
        "'5 --merchant 300001', 'The demo''s merchants are 100001 and 200001, not: 300001'",
    })
    void misuseIsToldAndAddsNothing(String arguments, String told) {
        var words = arguments.isEmpty() ? List.<String>of() : List.of(arguments.split(" "));
        assertThat(bulk(FakeDirectory.withSamples(), words)).startsWith("2 " + told);
        assertThat(ledger.payments).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10001, 100001", "10001 --merchant 200001, 200001"})
    void bulkAddsExactlySoMany(String arguments, String merchant) {
        assertThat(bulk(FakeDirectory.withSamples(), List.of(arguments.split(" "))))
                .startsWith("0 Added 10,001 payments to " + merchant + " in ");
        assertThat(ledger.payments).hasSize(10_001);
        assertThat(ledger.payments.keySet()).allMatch(key -> key.startsWith(merchant));
    }

    @Test
    void databaseOfAnybodyElseGetsNoPayments() {
        assertThat(bulk(new FakeDirectory(), List.of("5"))).startsWith("1 This database is not the demo's");
        assertThat(ledger.payments).isEmpty();
    }

    @Test
    void failureIsToldWithHowFarItCame() {
        ledger.failAt = 2;
        assertThat(bulk(FakeDirectory.withSamples(), List.of("100000")))
                .matches("(?s)1 Stopped after [\\d,]+ of 100,000 payments: full\\s+");
        assertThat(ledger.payments.size()).isLessThan(100_000);
    }

    private String bulk(FakeDirectory directory, List<String> arguments) {
        var printed = new ByteArrayOutputStream();
        var status = new BulkRun(ledger, directory, clock)
                .run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return status + " " + printed.toString(StandardCharsets.UTF_8);
    }

    /** Payments in memory. */
    private static final class Ledger implements PaymentImport, Transactions {

        private final Map<String, ImportedPayment> payments = new HashMap<>();
        private int imports;
        private int failAt = -1;

        @Override
        public synchronized void add(List<ImportedPayment> batch) {
            if (imports++ == failAt) {
                throw new IllegalStateException("full");
            }
            for (var payment : new ArrayList<>(batch)) {
                var before = payments.put(payment.merchant() + " " + payment.order(), payment);
                assertThat(before).as("made twice").isNull();
            }
        }

        @Override
        public synchronized Optional<Order> order(MerchantNo merchant, OrderNo no) {
            return Optional.ofNullable(payments.get(merchant + " " + no))
                    .map(payment -> new Order(
                            merchant,
                            no,
                            payment.amount(),
                            payment.amount(),
                            payment.amount(),
                            0,
                            payment.method(),
                            payment.place(),
                            payment.at(),
                            payment.at()));
        }

        @Override
        public List<Transaction> page(
                MerchantNo merchant, TransactionFilter filter, @Nullable Position after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Totals totals(MerchantNo merchant, TransactionFilter filter) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<OrderHistory> history(MerchantNo merchant, OrderNo no) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Transaction> refund(MerchantNo merchant, RefundNo no) {
            throw new UnsupportedOperationException();
        }
    }
}
