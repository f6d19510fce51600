package org.paifang.samples.promotions.internal.domain;

/** Where a campaign stands; the clock moves it, and a stop ends it for good. */
public enum CampaignState {
    PLANNED,
    RUNNING,
    ENDED,
    STOPPED;

    /** Whether a stop would change anything. */
    public boolean isOpen() {
        return this == PLANNED || this == RUNNING;
    }
}
