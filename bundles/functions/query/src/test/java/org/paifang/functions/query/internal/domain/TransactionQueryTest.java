package org.paifang.functions.query.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeProfiles;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

class TransactionQueryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeAccessPolicy policy = FakeAccessPolicy.allowingAll();
    private final FakeProfiles profiles = new FakeProfiles();
    private final TransactionQuery query = new TransactionQuery(
            transactions, policy, FakeDirectory.withSamples(), profiles, FixedClock.at(NOON.toString()));

    static Stream<Consumer<TransactionQuery>> viewing() {
        var caller = Samples.SUPERVISOR;
        var all = TransactionFilter.ALL;
        return Stream.of(
                query -> query.initial(caller),
                query -> query.resolve(caller, Criteria.of(Period.ANY)),
                query -> query.page(caller, all, null, 50),
                query -> query.totals(caller, all),
                query -> query.lastDays(caller, 2),
                query -> query.history(caller, "A"));
    }

    @ParameterizedTest
    @MethodSource("viewing")
    void withoutTheRightToViewNothingIsRead(Consumer<TransactionQuery> call) {
        policy.set("query.view", Verdict.NOT_PERMITTED);

        assertThatThrownBy(() -> call.accept(query)).isInstanceOf(AccessDenied.class);
        assertThat(transactions.asked).isZero();
    }

    static Stream<Consumer<TransactionQuery>> exporting() {
        var caller = Samples.SUPERVISOR;
        var all = TransactionFilter.ALL;
        return Stream.of(query -> query.startExport(caller, all), query -> query.exportPage(caller, all, null, 50));
    }

    @ParameterizedTest
    @MethodSource("exporting")
    void exportIsARightOfItsOwn(Consumer<TransactionQuery> call) {
        policy.set("query.export", Verdict.SWITCHED_OFF);

        assertThatThrownBy(() -> call.accept(query)).isInstanceOf(AccessDenied.class);
        assertThat(transactions.asked).isZero();
        assertThat(query.mayExport(Samples.SUPERVISOR)).isFalse();
        assertThat(query.page(Samples.SUPERVISOR, TransactionFilter.ALL, null, 50))
                .isEmpty();
    }

    @Test
    void anotherMerchantsTransactionsDoNotExist() {
        transactions.pay(Samples.OFFLINE.no(), "THEIRS", "10.00", NOON);

        assertThat(query.page(Samples.SUPERVISOR, TransactionFilter.ALL, null, 50))
                .isEmpty();
        assertThat(query.totals(Samples.SUPERVISOR, TransactionFilter.ALL).count())
                .isZero();
        assertThat(query.exportPage(Samples.SUPERVISOR, TransactionFilter.ALL, null, 50))
                .isEmpty();
        assertThat(query.history(Samples.SUPERVISOR, "THEIRS")).isEmpty();
        assertThat(query.history(Samples.OFFLINE_SUPERVISOR, "THEIRS")).isPresent();
    }

    @Test
    void aTextThatCannotBeAnOrderNumberIsNoOrder() {
        assertThat(query.history(Samples.SUPERVISOR, "../../etc/passwd")).isEmpty();
        assertThat(transactions.asked).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, TODAY", "7, LAST_7_DAYS", "30, LAST_30_DAYS", "14, CUSTOM"})
    void theProfileSaysWhichDaysAreShownFirst(int days, Period period) {
        profiles.set(QueryRights.DEFAULT_DAYS, days);

        assertThat(query.initial(Samples.SUPERVISOR).period()).isEqualTo(period);
    }

    @Test
    void daysOfTheProfilesOwnBeginAtMidnightOfTheMerchant() {
        profiles.set(QueryRights.DEFAULT_DAYS, 2);

        var filter = ((Resolution.Valid) query.resolve(Samples.SUPERVISOR, query.initial(Samples.SUPERVISOR))).filter();

        assertThat(filter.from()).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
    }

    @Test
    void anExportOfTheGreatestSizeIsGivenAndOneRowMoreIsNot() {
        profiles.set(QueryRights.EXPORT_ROWS, 2);
        transactions.pay(Samples.ONLINE.no(), "A", "10.00", NOON);
        transactions.pay(Samples.ONLINE.no(), "B", "10.00", NOON);
        assertThat(query.startExport(Samples.SUPERVISOR, TransactionFilter.ALL)).isEqualTo(new ExportStart.Ready(2));

        transactions.pay(Samples.ONLINE.no(), "C", "10.00", NOON);
        var refused = (ExportStart.Refused) query.startExport(Samples.SUPERVISOR, TransactionFilter.ALL);

        assertThat(refused.reason().code()).isEqualTo("query.export-too-large");
        assertThat(refused.reason().arguments()).isEqualTo(List.of(3L, 2));
    }

    @Test
    void theLastDaysEndTodayOnTheMerchantsCalendar() {
        transactions.pay(Samples.ONLINE.no(), "TODAY", "10.00", Instant.parse("2026-03-01T16:00:00Z"));
        transactions.pay(Samples.ONLINE.no(), "BEFORE", "7.00", Instant.parse("2026-03-01T15:59:59Z"));

        var days = query.lastDays(Samples.SUPERVISOR, 2);

        assertThat(days).extracting(day -> day.date().toString()).containsExactly("2026-03-01", "2026-03-02");
        assertThat(days)
                .extracting(day -> day.totals().paid())
                .containsExactly(Samples.cny("7.00"), Samples.cny("10.00"));
    }
}
