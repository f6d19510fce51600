package org.paifang.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictsTest {

    @ParameterizedTest(name = "{0}: passing {1}, duplicate {2}, unreachable {3}")
    @CsvSource({
        "40001, true,  false, false",
        "40P01, true,  false, false",
        "55P03, true,  false, false",
        "40XL1, true,  false, false",
        "40XL2, true,  false, false",
        "23505, false, true,  false",
        "23503, false, false, false",
        "42X01, false, false, false",
        "08001, false, false, true",
        "08003, false, false, true",
        "08006, false, false, true",
        "57P01, false, false, true",
        "57P02, false, false, true",
        "57P03, false, false, true",
        "57014, false, false, false",
        "     , false, false, true",
    })
    void aStateTellsWhatAFailureMeans(String state, boolean passing, boolean duplicate, boolean unreachable) {
        var failure = new IllegalStateException(new RuntimeException(new SQLException("told", state)));

        assertThat(Conflicts.isPassing(failure)).isEqualTo(passing);
        assertThat(Conflicts.isDuplicate(failure)).isEqualTo(duplicate);
        assertThat(Conflicts.isUnreachable(failure)).isEqualTo(unreachable);
    }

    @Test
    void theStateOfABatchIsInTheNextOne() {
        var batch = new BatchUpdateException("the batch failed", "XJ208", 0, new int[0]);
        batch.setNextException(new SQLException("told", "23505"));

        assertThat(Conflicts.isDuplicate(new RuntimeException(batch))).isTrue();
    }

    @Test
    void causesThatGoRoundInACircleEnd() {
        var one = new RuntimeException("one");
        one.initCause(new RuntimeException("two", one));

        assertThat(Conflicts.isPassing(one)).isFalse();
    }
}
