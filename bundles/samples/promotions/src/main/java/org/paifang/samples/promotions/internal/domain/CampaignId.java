package org.paifang.samples.promotions.internal.domain;

/** A campaign's own number; ascends in the order in which campaigns were begun. */
public record CampaignId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
