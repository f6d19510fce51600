package org.paifang.samples.demo.internal.domain;

import java.time.Duration;
import java.time.Instant;

/** Orders that are old enough for the archive, paid and settled so many days before the demo was made. */
public enum LongAgo {
    /** Its refund is made in the background. */
    ARCHIVED("ARCHIVED", 12_800, 200),
    /** Large enough for many partial refunds, the first of which brings it back. */
    ARCHIVED_PARTS("ARCHIVED-PARTS", 100_000, 240),
    /** Too old to be refunded. */
    TOO_LATE("TOO-LATE", 9_900, 400);

    private final String name;
    private final long minorUnits;
    private final int daysAgo;

    LongAgo(String name, long minorUnits, int daysAgo) {
        this.name = name;
        this.minorUnits = minorUnits;
        this.daysAgo = daysAgo;
    }

    /** Such as {@code W-TRY-ARCHIVED}. */
    public String number(Habits habits) {
        return habits.prefix() + "-TRY-" + name;
    }

    public long minorUnits() {
        return minorUnits;
    }

    public Instant at(Instant now) {
        return now.minus(Duration.ofDays(daysAgo));
    }
}
