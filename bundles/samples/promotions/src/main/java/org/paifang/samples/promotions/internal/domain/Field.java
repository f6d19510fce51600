package org.paifang.samples.promotions.internal.domain;

/** The fields of a campaign that can be wrong, in their order on the form. */
public enum Field {
    NAME,
    FROM,
    UNTIL,
    VALUE,
    MINIMUM,
    BUDGET
}
