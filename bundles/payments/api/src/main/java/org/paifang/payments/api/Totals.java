package org.paifang.payments.api;

import org.paifang.platform.api.money.Money;

/**
 * Sums over the transactions that a filter selects. Counts are of all selected; amounts are of the succeeded ones
 * among them.
 *
 * @param payments number of payments selected, whatever their status
 * @param paid succeeded payments
 * @param refunds number of refunds selected, whatever their status
 * @param refunded succeeded refunds
 */
public record Totals(long payments, Money paid, long refunds, Money refunded) {

    /** Number of transactions selected. */
    public long count() {
        return payments + refunds;
    }

    /** What is left of the payments. */
    public Money net() {
        return paid.minus(refunded);
    }
}
