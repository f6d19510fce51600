package org.paifang.functions.refund.internal.domain;

/** What became of a row. */
public enum RowState {
    OPEN,
    SUCCEEDED,
    /** The acquirer declined it. */
    FAILED,
    /** The acquirer has not answered yet. */
    UNKNOWN,
    /** A rule forbids it by now. */
    REJECTED,
    /** The batch was stopped before. */
    CANCELLED
}
