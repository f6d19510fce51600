package org.paifang.functions.query.internal.domain;

import org.paifang.platform.api.text.Reason;

/** A field of the criteria that cannot be as it is, and why. */
public record Problem(Field field, Reason reason) {

    public enum Field {
        FROM,
        UNTIL,
        ORDER,
        COUNTER,
        TERMINAL,
        OPERATOR,
        MINIMUM,
        MAXIMUM
    }
}
