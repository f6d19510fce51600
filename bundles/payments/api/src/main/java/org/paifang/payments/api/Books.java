package org.paifang.payments.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/** The double-entry ledger, read. */
@ProviderType
public interface Books {

    /**
     * The balance of each account of a merchant, debit positive, in the merchant's currency.
     *
     * @throws IllegalArgumentException if the platform has no such merchant
     */
    Map<Account, Money> balances(MerchantNo merchant);

    /** The greatest page that is given. */
    int MAXIMUM_PAGE = 1_000;

    /**
     * The next postings to an account, the newest first; fast at any depth.
     *
     * @param after the last one of the page before, {@code null} for the first page
     * @param limit 1 to {@link #MAXIMUM_PAGE}
     * @return at most {@code limit}; fewer mean that there are no more
     */
    List<Booking> page(MerchantNo merchant, Account account, @Nullable Booking after, int limit);

    /**
     * Checks everything that must hold: every entry sums to zero; every succeeded transaction has its postings and no
     * other has any; no order is refunded above what was paid; what an order says was refunded is what its refunds sum
     * up to; the sums of a settlement batch are those of what is in it, and nothing is settled twice or forgotten; each
     * account holds the sum of its postings. Reads all of it, for tests, benchmarks and the bank's administrator.
     *
     * @return one English sentence for each thing that does not hold, at most 100; empty if the books are right
     */
    List<String> check();
}
