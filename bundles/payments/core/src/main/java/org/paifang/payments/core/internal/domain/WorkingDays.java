package org.paifang.payments.core.internal.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.paifang.payments.api.SettlementCycle;

/**
 * The days on which the bank works: Monday to Friday, but not its holidays, and the weekend days on which it works
 * instead (調休).
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> workdays) {

    public static final WorkingDays WEEKDAYS = new WorkingDays(Set.of(), Set.of());

    /** A calendar without a working day for so long is a mistake. */
    private static final int LONGEST_HOLIDAY = 60;

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (workdays.contains(day)) {
            return true;
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }

    /** The day on which the money of a day reaches the merchant's account. */
    public LocalDate due(LocalDate day, SettlementCycle cycle) {
        if (!cycle.working()) {
            return day.plusDays(cycle.days());
        }
        var due = workingDayFrom(day);
        for (var i = 0; i < cycle.days(); i++) {
            due = workingDayFrom(due.plusDays(1));
        }
        return due;
    }

    private LocalDate workingDayFrom(LocalDate day) {
        for (var i = 0; i < LONGEST_HOLIDAY; i++) {
            if (isWorkingDay(day.plusDays(i))) {
                return day.plusDays(i);
            }
        }
        throw new IllegalStateException("there is no working day within " + LONGEST_HOLIDAY + " days from " + day);
    }
}
