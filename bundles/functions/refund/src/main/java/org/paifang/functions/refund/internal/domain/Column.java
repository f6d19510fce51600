package org.paifang.functions.refund.internal.domain;

import java.util.Locale;

/** The columns of a batch file, in their order. */
public enum Column {
    ORDER_NO(0),
    REFUND_NO(1),
    AMOUNT(2),
    REASON(3);

    private final int place;

    Column(int place) {
        this.place = place;
    }

    /** Of a row's value in this column. */
    String of(RawRow row) {
        return row.cells().get(place).strip();
    }

    /** As the header names it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
