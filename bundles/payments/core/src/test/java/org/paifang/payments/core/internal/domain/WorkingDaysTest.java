package org.paifang.payments.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.payments.api.SettlementCycle;

class WorkingDaysTest {

    /** The first days of October 2026 off, the Saturday behind them worked. */
    private static final WorkingDays CALENDAR = new WorkingDays(
            LocalDate.parse("2026-10-01")
                    .datesUntil(LocalDate.parse("2026-10-08"))
                    .collect(Collectors.toSet()),
            Set.of(LocalDate.parse("2026-10-10")));

    @ParameterizedTest(name = "T+{1} of {0}, working days {2}, is {3}")
    @CsvSource({
        // a Monday
        "2026-03-02, 0, true, 2026-03-02",
        "2026-03-02, 1, true, 2026-03-03",
        // Friday, Saturday, Sunday
        "2026-03-06, 1, true, 2026-03-09",
        "2026-03-07, 0, true, 2026-03-09",
        "2026-03-07, 1, true, 2026-03-10",
        "2026-03-08, 1, true, 2026-03-10",
        "2026-03-06, 1, false, 2026-03-07",
        "2026-03-07, 0, false, 2026-03-07",
        "2026-02-28, 1, false, 2026-03-01",
        // into, within and behind a holiday
        "2026-09-30, 1, true, 2026-10-08",
        "2026-10-03, 0, true, 2026-10-08",
        "2026-10-08, 2, true, 2026-10-10",
        "2026-10-10, 1, true, 2026-10-12",
        "2026-10-09, 30, false, 2026-11-08"
    })
    void theMoneyOfADayIsThereWhenTheBankWorks(LocalDate day, int days, boolean working, LocalDate due) {
        assertThat(CALENDAR.due(day, new SettlementCycle(days, working))).isEqualTo(due);
    }

    @Test
    void aCalendarWithoutAWorkingDayIsAMistakeAndNoEndlessLoop() {
        var first = LocalDate.parse("2026-01-01");
        var never = new WorkingDays(first.datesUntil(first.plusYears(1)).collect(Collectors.toSet()), Set.of());

        assertThatIllegalStateException().isThrownBy(() -> never.due(first, new SettlementCycle(1, true)));
    }
}
