package org.paifang.platform.api.access;

import java.util.Locale;

/** What was decided. The platform has a sentence for each, under its {@link #code}. */
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
    PREVIEW;

    /** The key of the sentence that says it, such as {@code access.switched-off}. */
    public String code() {
        return "access." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
