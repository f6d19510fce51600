package org.paifang.platform.api.access;

/** What was decided. The shell owns a sentence for each, {@code access.<name in lower case with hyphens>}. */
public enum Verdict {
    ALLOWED,
    /** No function that is here declares it. */
    NOT_INSTALLED,
    /** The function does not work in the merchant's edition. */
    NOT_IN_EDITION,
    /** The function kept failing and is closed to the merchant for the moment. */
    PAUSED,
    /** The bank has suspended the merchant. */
    MERCHANT_SUSPENDED,
    /** The merchant is closed. */
    MERCHANT_CLOSED,
    /** A layer of the merchant's profile switched the function or the item off. */
    SWITCHED_OFF,
    /** The operator does not hold the permission, is locked or unknown. */
    NOT_PERMITTED,
    /** It would change something, and the caller looks at a preview. */
    PREVIEW
}
