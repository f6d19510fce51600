package org.paifang.platform.api.identity;

/** What kind of house an operator works in; each edition has its own profile of functions. */
public enum Edition {
    /** Merchants that sell on the net: B2B, B2C, tender, quick pay. */
    ONLINE,
    /** Merchants that sell at a counter: POS merchants and individual merchants. */
    OFFLINE,
    /** The acquiring bank's own people. */
    BANK
}
