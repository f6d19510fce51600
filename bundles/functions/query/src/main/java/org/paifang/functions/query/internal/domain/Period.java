package org.paifang.functions.query.internal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Which days; the named ones move with the calendar, also in a saved filter. */
public enum Period {
    TODAY(0, 1),
    YESTERDAY(1, 1),
    LAST_7_DAYS(6, 7),
    LAST_30_DAYS(29, 30),
    /** No bounds. */
    ANY(0, 0),
    /** Bounds of the operator's own. */
    CUSTOM(0, 0);

    private final int daysBack;
    private final int days;

    Period(int daysBack, int days) {
        this.daysBack = daysBack;
        this.days = days;
    }

    /** Days that the calendar bounds; not {@link #ANY} and not {@link #CUSTOM}. */
    boolean isCalendar() {
        return days > 0;
    }

    /** When it begins, inclusive; {@code null} if the calendar does not bound it. */
    @Nullable
    Instant begin(LocalDate today, ZoneId zone) {
        return isCalendar() ? today.minusDays(daysBack).atStartOfDay(zone).toInstant() : null;
    }

    /** When it ends, exclusive; {@code null} if the calendar does not bound it. */
    @Nullable
    Instant end(LocalDate today, ZoneId zone) {
        return isCalendar()
                ? today.minusDays(daysBack).plusDays(days).atStartOfDay(zone).toInstant()
                : null;
    }
}
