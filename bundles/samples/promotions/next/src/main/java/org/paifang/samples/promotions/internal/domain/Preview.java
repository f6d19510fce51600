package org.paifang.samples.promotions.internal.domain;

import org.paifang.platform.api.money.Money;

/** What a discount does to an order. */
public record Preview(Money order, Money off) {

    /** What the customer pays. */
    public Money left() {
        return order.minus(off);
    }
}
