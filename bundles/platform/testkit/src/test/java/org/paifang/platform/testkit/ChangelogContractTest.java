package org.paifang.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.store.Migrations;

class ChangelogContractTest {

    private record Sample(String owner, String changelog) implements Migrations {}

    private static final String CHANGELOG = "org/paifang/platform/testkit/changelog.xml";

    @Test
    void aChangelogWhoseTablesBeginWithTheOwnerPasses() {
        ChangelogContract.verify(new Sample("sample", CHANGELOG));
    }

    @Test
    void aChangelogWithATableOfAnotherNameFails() {
        assertThatThrownBy(() -> ChangelogContract.verify(new Sample("other", CHANGELOG)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("sample_note");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLongerChangelogBringsInTheRest(Databases kind) {
        try (var database = kind.open()) {
            database.migrate(new Sample("sample", CHANGELOG));
            database.migrate(new Sample("sample", "org/paifang/platform/testkit/changelog-longer.xml"));

            assertThat(ChangelogContract.tables(database)).contains("sample_note", "sample_other");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void eachDatabaseIsNewAndEmpty(Databases kind) {
        try (var one = kind.open();
                var other = kind.open()) {
            one.migrate(new Sample("sample", CHANGELOG));
            assertThat(ChangelogContract.tables(one)).contains("sample_note");
            assertThat(ChangelogContract.tables(other)).isEmpty();
        }
    }
}
