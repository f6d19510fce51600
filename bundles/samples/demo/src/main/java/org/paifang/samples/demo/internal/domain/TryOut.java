package org.paifang.samples.demo.internal.domain;

/** Fresh orders on which everything can be tried at once; the amounts of some are rules of the simulated acquirer. */
public enum TryOut {
    /** Refunds of it succeed. */
    REFUND("REFUND", 12_800),
    /** Large enough for many partial refunds. */
    PARTS("PARTS", 100_000),
    /** The acquirer declines the refund of the whole for want of funds. */
    DECLINED("DECLINED", 5_051),
    /** The acquirer does the refund of the whole, and its answer is lost: it is asked what became of it. */
    SILENT("SILENT", 5_068),
    /** The refund of the whole never reaches the acquirer. */
    LOST("LOST", 5_096);

    /** The one that is made last. */
    public static final TryOut LAST = LOST;

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
