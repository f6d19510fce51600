package org.paifang.functions.query.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.functions.query.internal.QueryTables;
import org.paifang.functions.query.internal.domain.Criteria;
import org.paifang.functions.query.internal.domain.Period;
import org.paifang.functions.query.internal.domain.SavedFilter;
import org.paifang.functions.query.internal.domain.SavedFilterStore.Outcome;
import org.paifang.functions.query.internal.domain.SavedFilters;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

class JpaSavedFiltersTest {

    private static final OperatorId CLERK = Samples.CLERK.operator();
    private static final OperatorId OTHER = Samples.SUPERVISOR.operator();
    private static final int MAXIMUM = SavedFilters.MAXIMUM;

    @org.jspecify.annotations.Nullable
    private TestDatabase database;

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everyFieldComesBackAsItWas(Databases kind) {
        var store = store(kind);
        var full = new SavedFilter(
                "全部",
                new Criteria(
                        Period.CUSTOM,
                        LocalDateTime.parse("2026-03-01T00:00"),
                        LocalDateTime.parse("2026-03-31T23:59"),
                        "W1",
                        TransactionKind.REFUND,
                        Set.of(TransactionStatus.FAILED, TransactionStatus.UNKNOWN),
                        Set.of(PaymentMethod.QR, PaymentMethod.POS),
                        false,
                        "A1",
                        "T7",
                        "02",
                        "0.01",
                        "999999999999999.99"));
        var bare = new SavedFilter("Bare", Criteria.of(Period.LAST_7_DAYS));

        store.add(CLERK, full, MAXIMUM);
        store.add(CLERK, bare, MAXIMUM);

        assertThat(store.of(CLERK)).containsExactly(bare, full);
        assertThat(store.of(OTHER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aNameIsUniqueWithinItsOperator(Databases kind) {
        var store = store(kind);

        assertThat(store.add(CLERK, named("A"), MAXIMUM)).isEqualTo(Outcome.ADDED);
        assertThat(store.add(CLERK, named("A"), MAXIMUM)).isEqualTo(Outcome.NAME_USED);
        assertThat(store.add(OTHER, named("A"), MAXIMUM)).isEqualTo(Outcome.ADDED);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theLastOneFitsAndOneMoreDoesNotUntilOneIsDeleted(Databases kind) {
        var store = store(kind);
        for (var i = 1; i <= MAXIMUM; i++) {
            assertThat(store.add(CLERK, named("F" + i), MAXIMUM)).isEqualTo(Outcome.ADDED);
        }
        assertThat(store.add(CLERK, named("one more"), MAXIMUM)).isEqualTo(Outcome.FULL);

        store.remove(CLERK, "F7");
        store.remove(CLERK, "there is none");

        assertThat(store.add(CLERK, named("one more"), MAXIMUM)).isEqualTo(Outcome.ADDED);
        assertThat(store.of(CLERK)).hasSize(MAXIMUM);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void manyPagesAtOnceKeepNoMoreThanTheMaximum(Databases kind) throws Exception {
        var store = store(kind);
        var pages = Executors.newFixedThreadPool(8);
        try {
            var calls = IntStream.range(0, 24)
                    .<Callable<Outcome>>mapToObj(i -> () -> store.add(CLERK, named("F" + i), 4))
                    .toList();
            for (var call : pages.invokeAll(calls)) {
                assertThat(call.get()).isIn(Outcome.ADDED, Outcome.FULL);
            }
        } finally {
            pages.shutdown();
        }

        assertThat(store.of(CLERK)).hasSize(4);
    }

    private JpaSavedFilters store(Databases kind) {
        var opened = kind.open().migrate(new QueryTables());
        database = opened;
        return new JpaSavedFilters(opened.unit("query"));
    }

    private static SavedFilter named(String name) {
        return new SavedFilter(name, Criteria.of(Period.TODAY));
    }
}
