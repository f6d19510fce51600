package org.paifang.functions.refund.internal.domain;

/** How far a batch is. */
public enum BatchState {
    /** Without an error, and nobody has confirmed it: nothing is refunded. */
    CHECKED,
    /** Confirmed; a job refunds row after row. */
    RUNNING,
    DONE,
    /** Stopped; the rows that had not begun never will. */
    CANCELLED
}
