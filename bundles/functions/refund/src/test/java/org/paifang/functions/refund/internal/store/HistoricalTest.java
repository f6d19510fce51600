package org.paifang.functions.refund.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.functions.refund.internal.RefundTables;
import org.paifang.functions.refund.internal.domain.HistoricalRefund;
import org.paifang.functions.refund.internal.domain.HistoricalStore;
import org.paifang.functions.refund.internal.domain.RefundContent;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

/** The requests of archived orders' refunds, in the function's own table. */
class HistoricalTest {

    private static final Map<Databases, TestDatabase> DATABASES = new EnumMap<>(Databases.class);
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final MerchantNo MERCHANT = Samples.ONLINE.no();
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");

    private final String tag = "T" + NUMBERS.incrementAndGet() + "-";

    @AfterAll
    static void close() {
        DATABASES.values().forEach(TestDatabase::close);
    }

    private static HistoricalStore store(Databases kind) {
        var database = DATABASES.computeIfAbsent(kind, one -> one.open().migrate(new RefundTables()));
        return new JpaHistorical(database.unit("refund"));
    }

    private HistoricalRefund asked(String no, Optional<String> refundedBefore) {
        return new HistoricalRefund(
                MERCHANT,
                new RefundContent(
                        new OrderNo(tag + "W1"),
                        new RefundNo(tag + no),
                        Samples.cny("12.34"),
                        "goods returned 退貨",
                        refundedBefore.map(Samples::cny)),
                "01",
                NOW,
                new JobId(7),
                null,
                null);
    }

    private RefundNo no(String no) {
        return new RefundNo(tag + no);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRequestIsKeptAsItWasAsked(Databases kind) {
        var store = store(kind);
        var first = asked("R1", Optional.of("1.00"));
        var second = asked("R2", Optional.empty());
        store.insert(first);
        store.insert(second);

        assertThat(store.find(MERCHANT, no("R1"))).contains(first);
        assertThat(store.find(MERCHANT, no("R2"))).contains(second);
        assertThat(store.find(Samples.OFFLINE.no(), no("R1"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aNumberIsTakenOnceAndTakesBackWhatCameWithIt(Databases kind) {
        var store = store(kind);
        store.insert(asked("R1", Optional.empty()));

        assertThatThrownBy(() -> store.together(() -> {
                    store.insert(asked("R2", Optional.empty()));
                    store.insert(asked("R1", Optional.of("1.00")));
                    return true;
                }))
                .isInstanceOf(HistoricalStore.NumberTaken.class);

        assertThat(store.find(MERCHANT, no("R1"))).contains(asked("R1", Optional.empty()));
        assertThat(store.find(MERCHANT, no("R2"))).as("of the same transaction").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void itEndsOnce(Databases kind) {
        var store = store(kind);
        store.insert(asked("R1", Optional.empty()));
        var why = Reason.of(Refunds.EXCEEDS_REMAINING, Samples.cny("3.00"));

        store.end(MERCHANT, no("R1"), NOW.plusSeconds(1), why);
        store.end(MERCHANT, no("R1"), NOW.plusSeconds(2), null);

        assertThat(store.find(MERCHANT, no("R1"))).hasValueSatisfying(ended -> {
            assertThat(ended.isOpen()).isFalse();
            assertThat(ended.endedAt()).isEqualTo(NOW.plusSeconds(1));
            assertThat(ended.refused()).isEqualTo(why);
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void unfinishedAreTheOpenOnesAndThoseRefusedLately(Databases kind) {
        var store = store(kind);
        for (var no : List.of("R1", "R2", "R3")) {
            store.insert(asked(no, Optional.empty()));
        }
        store.end(MERCHANT, no("R2"), NOW, Reason.of(Refunds.TOO_MANY, 50));
        store.end(MERCHANT, no("R3"), NOW, null);

        var order = new OrderNo(tag + "W1");
        assertThat(store.unfinished(MERCHANT, order, NOW, 10))
                .extracting(request -> request.wanted().no())
                .containsExactly(no("R1"), no("R2"));
        assertThat(store.unfinished(MERCHANT, order, NOW.plus(Duration.ofMillis(1)), 10))
                .extracting(request -> request.wanted().no())
                .containsExactly(no("R1"));
        assertThat(store.unfinished(MERCHANT, new OrderNo("other"), NOW, 10)).isEmpty();
        assertThat(store.unfinished(MERCHANT, null, NOW, 1)).hasSize(1);
    }
}
