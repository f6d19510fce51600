package org.paifang.payments.core.internal.domain;

import org.paifang.payments.api.Account;
import org.paifang.platform.api.money.Money;

/**
 * One side of an entry.
 *
 * @param amount positive is a debit, negative a credit
 */
public record Line(Account account, Money amount) {

    static Line debit(Account account, Money amount) {
        return new Line(account, amount);
    }

    static Line credit(Account account, Money amount) {
        return new Line(account, amount.negated());
    }
}
