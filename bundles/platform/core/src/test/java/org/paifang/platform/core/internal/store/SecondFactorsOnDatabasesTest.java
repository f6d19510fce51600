package org.paifang.platform.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.Staff;
import org.paifang.platform.core.internal.CoreTables;
import org.paifang.platform.core.internal.domain.SecondFactorStore.Factor;
import org.paifang.platform.store.Ids;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

/** What of a second factor is kept, and that nothing of it counts twice. */
class SecondFactorsOnDatabasesTest {

    private static final OperatorId ID = Samples.SUPERVISOR.operator();
    private static final OperatorId OTHER = Samples.CLERK.operator();
    private static final Instant SINCE = Instant.parse("2026-03-01T08:00:00.123456Z");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsBegunCountsWhenItIsTurnedOnAndOnlyThen(Databases kind) {
        try (var database = open(kind)) {
            var store = store(database);
            assertThat(store.find(ID)).isEmpty();
            assertThat(store.begin(ID, "first")).isTrue();
            assertThat(store.begin(ID, "second")).isTrue();
            assertThat(store.turnOn(ID, "first", SINCE, 7, List.of("a"))).isFalse();
            assertThat(store.use(ID, 8)).isFalse();
            assertThat(store.replaceRecovery(ID, List.of("a"))).isFalse();
            assertThat(store.turnOn(ID, "second", SINCE, 7, List.of("a", "b"))).isTrue();
            assertThat(store.turnOn(ID, "second", SINCE, 7, List.of("c"))).isFalse();
            assertThat(store.begin(ID, "third")).isFalse();
            assertThat(store(database).find(ID)).contains(new Factor("second", Optional.of(SINCE)));
            assertThat(store.recoveryLeft(ID)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void stepsAscendAndRecoveryCodesGoWithTheirOwner(Databases kind) {
        try (var database = open(kind)) {
            var store = store(database);
            turnOn(store);
            assertThat(store.use(ID, 7)).isFalse();
            assertThat(store.use(ID, 9)).isTrue();
            assertThat(store.use(ID, 8)).isFalse();
            assertThat(store.use(ID, 9)).isFalse();
            assertThat(store.useRecovery(OTHER, "a")).isFalse();
            assertThat(store.useRecovery(ID, "a")).isTrue();
            assertThat(store.useRecovery(ID, "a")).isFalse();
            assertThat(store.replaceRecovery(ID, List.of("c"))).isTrue();
            assertThat(store.useRecovery(ID, "b")).isFalse();
            assertThat(store.remove(ID)).isTrue();
            assertThat(store.remove(ID)).isFalse();
            assertThat(store.useRecovery(ID, "c")).isFalse();
            assertThat(store.find(ID)).isEmpty();
            assertThat(store.begin(ID, "again")).isTrue();
            assertThat(store.remove(ID)).as("it was only begun").isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void ofManyWhoComeWithTheSameCodeAtOnceOneIsTaken(Databases kind) throws Exception {
        try (var database = open(kind)) {
            var store = store(database);
            turnOn(store);
            assertThat(winners(() -> store.use(ID, 9))).isEqualTo(1);
            assertThat(winners(() -> store.useRecovery(ID, "b"))).isEqualTo(1);
        }
    }

    private static int winners(Callable<Boolean> attempt) throws Exception {
        var workers = Executors.newFixedThreadPool(8);
        try {
            var attempts = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 8; i++) {
                attempts.add(attempt);
            }
            var won = 0;
            for (var result : workers.invokeAll(attempts)) {
                won += result.get() ? 1 : 0;
            }
            return won;
        } finally {
            workers.shutdownNow();
        }
    }

    private static void turnOn(JpaSecondFactorStore store) {
        store.begin(ID, "sealed");
        store.turnOn(ID, "sealed", SINCE, 7, List.of("a", "b"));
    }

    private static JpaSecondFactorStore store(TestDatabase database) {
        return new JpaSecondFactorStore(database.template("core"), database.transactions());
    }

    /** With the two operators, to whom the rows refer. */
    private static TestDatabase open(Databases kind) {
        var database = kind.open().migrate(new CoreTables());
        var chronicle = new JpaChronicle(database.template("core"), database.transactions(), new Ids(2)::next);
        var people = new JpaPeopleStore(
                database.template("core"),
                database.transactions(),
                chronicle,
                new JpaBulletin(database.template("core"), database.transactions(), "node"),
                Clock.systemUTC());
        people.save(Samples.ONLINE);
        var empty = Staff.of(ID.merchant());
        people.change(empty, empty.with(new Member(ID, "One")).with(new Member(OTHER, "Two")), List.of());
        return database;
    }
}
