package org.paifang.samples.demo.internal.domain;

/** Fresh orders on which everything can be tried at once; the amounts of some are rules of the simulated acquirer. */
public enum TryOut {
    /** Refunds of it succeed. */
    REFUND("REFUND", 12_800),
    /** Large enough for many partial refunds. */
    PARTS("PARTS", 100_000),
    /** The acquirer declines the refund of the whole. */
    DECLINED("DECLINED", 5_051),
    /** The acquirer does not answer the refund of the whole in time. */
    TIMEOUT("TIMEOUT", 5_098);

    /** The one that is made last. */
    public static final TryOut LAST = TIMEOUT;

    private final String name;
    private final long minorUnits;

    TryOut(String name, long minorUnits) {
        this.name = name;
        this.minorUnits = minorUnits;
    }

    /** Such as {@code W-TRY-REFUND}. */
    public String number(Habits habits) {
        return habits.prefix() + "-TRY-" + name;
    }

    public long minorUnits() {
        return minorUnits;
    }
}
