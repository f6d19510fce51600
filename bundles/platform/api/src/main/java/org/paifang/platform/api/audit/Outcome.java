package org.paifang.platform.api.audit;

/** How something ended that was recorded. */
public enum Outcome {
    /** It was done. */
    DONE,
    /** Somebody may not, or a rule says no: nothing was changed. */
    REFUSED,
    /** It broke. */
    FAILED
}
