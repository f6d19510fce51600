package org.paifang.payments.core.internal.store;

import java.util.Currency;
import javax.persistence.EntityManager;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * Who does the next step of a merchant's settlement, within the caller's transaction of the database. What is read between
 * {@link #seen} and a {@link #take} that succeeds was changed by no other step, and nobody else does one until the
 * transaction ends.
 */
public final class Turns {

    private Turns() {}

    /** How many steps there were. */
    public static long seen(EntityManager em, MerchantNo merchant, Currency currency) {
        return Sql.list(
                        em,
                        row -> row.getLong("steps"),
                        1,
                        "select steps from payments_settlement where merchant = ? and currency = ?",
                        merchant.value(),
                        currency.getCurrencyCode())
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /**
     * Takes the next step; fails as a duplicate if another node does the first one.
     *
     * @return {@code false} if another node took one since {@code seen}
     */
    public static boolean take(EntityManager em, MerchantNo merchant, Currency currency, long seen) {
        if (seen == 0) {
            Sql.update(
                    em,
                    "insert into payments_settlement (merchant, currency, steps) values (?, ?, 1)",
                    merchant.value(),
                    currency.getCurrencyCode());
            return true;
        }
        return Sql.update(
                        em,
                        "update payments_settlement set steps = steps + 1"
                                + " where merchant = ? and currency = ? and steps = ?",
                        merchant.value(),
                        currency.getCurrencyCode(),
                        seen)
                == 1;
    }
}
