package org.paifang.platform.jobs.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.jobs.internal.JobsMigrations;
import org.paifang.platform.testkit.Databases;

class DatabaseTimeTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theDatabaseSaysTheTimeAndItIsTheSameInEveryZone(Databases kind) {
        try (var database = kind.open().migrate(new JobsMigrations())) {
            var time = new DatabaseTime(Clock.systemUTC());
            var before = DatabaseTime.micros(Instant.now());
            var said = database.unit("jobs").inTransaction(time::now);
            var after = DatabaseTime.micros(Instant.now());

            // the server of this test has this machine's clock
            assertThat(said).isBetween(before - 1_000, after + 1_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void onlyAnEmbeddedDatabaseIsForOneAlone(Databases kind) {
        try (var database = kind.open().migrate(new JobsMigrations())) {
            var time = new DatabaseTime(Clock.systemUTC());
            boolean embedded = database.unit("jobs").inTransaction(time::isEmbedded);

            assertThat(embedded).isEqualTo(kind == Databases.DERBY);
        }
    }
}
