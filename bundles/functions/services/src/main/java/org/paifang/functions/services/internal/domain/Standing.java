package org.paifang.functions.services.internal.domain;

/** How a function stands for a merchant, by its profile. */
public enum Standing {
    ON,
    /** Off, and the merchant may apply for it. */
    OFFERED,
    OFF
}
