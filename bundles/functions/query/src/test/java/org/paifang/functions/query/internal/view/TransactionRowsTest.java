package org.paifang.functions.query.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paifang.functions.query.internal.domain.FakeTransactions;
import org.paifang.functions.query.internal.domain.TransactionQuery;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeProfiles;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

class TransactionRowsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final FakeTransactions transactions = new FakeTransactions();
    private final TransactionRows rows = new TransactionRows(
            new TransactionQuery(
                    transactions,
                    FakeAccessPolicy.allowingAll(),
                    FakeDirectory.withSamples(),
                    new FakeProfiles(),
                    FixedClock.at(NOON.toString())),
            Samples.SUPERVISOR);

    @Test
    void rowsOfTheSameInstantFollowEachOtherWithoutGapOrDouble() {
        payments(120, NOON);
        rows.show(TransactionFilter.ALL);

        assertThat(orders(rows.fetch(0, 50))).startsWith("W119").endsWith("W70");
        assertThat(orders(rows.fetch(50, 50))).startsWith("W69").endsWith("W20");
        assertThat(orders(rows.fetch(100, 50))).startsWith("W19").endsWith("W0").hasSize(20);
    }

    @Test
    void whatIsPaidMeanwhilePushesNothingOutOfPlace() {
        payments(100, NOON);
        rows.show(TransactionFilter.ALL);
        var first = orders(rows.fetch(0, 50));

        transactions.pay(Samples.ONLINE.no(), "NEW", "1.00", NOON.plusSeconds(1));

        assertThat(orders(rows.fetch(0, 50))).isEqualTo(first);
        assertThat(orders(rows.fetch(50, 50))).startsWith("W49").endsWith("W0");
    }

    @Test
    void askingAgainShowsWhatIsNew() {
        payments(3, NOON);
        rows.show(TransactionFilter.ALL);
        rows.fetch(0, 50);
        transactions.pay(Samples.ONLINE.no(), "NEW", "1.00", NOON.plusSeconds(1));

        rows.show(TransactionFilter.ALL);

        assertThat(orders(rows.fetch(0, 50))).containsExactly("NEW", "W2", "W1", "W0");
    }

    @Test
    void anEmptyListSaysSo() {
        rows.show(TransactionFilter.ALL);

        assertThat(rows.isEmpty()).isTrue();
    }

    private void payments(int number, Instant at) {
        for (var i = 0; i < number; i++) {
            transactions.pay(Samples.ONLINE.no(), "W" + i, "1.00", at);
        }
    }

    private static List<String> orders(List<Transaction> transactions) {
        return transactions.stream()
                .map(transaction -> transaction.order().value())
                .toList();
    }
}
