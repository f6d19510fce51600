package org.paifang.functions.refund.internal.domain;

import java.util.Currency;
import java.util.Map;
import org.paifang.platform.api.money.Money;

/** How many rows of a batch are in which state, and their amounts. */
public record BatchSums(Map<RowState, Sum> sums, Currency currency) {

    public record Sum(int rows, Money amount) {}

    public BatchSums {
        sums = Map.copyOf(sums);
    }

    public Sum of(RowState state) {
        return sums.getOrDefault(state, new Sum(0, Money.zero(currency)));
    }
}
