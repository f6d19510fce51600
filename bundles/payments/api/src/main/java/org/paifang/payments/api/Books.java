package org.paifang.payments.api;

import java.util.List;
import java.util.Map;
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

    /**
     * Checks everything that must hold: every entry sums to zero; every succeeded transaction has its postings and no
     * other has any; no order is refunded above what was paid; what an order says was refunded is what its refunds sum
     * up to. Reads all of it, for tests, benchmarks and the bank's administrator.
     *
     * @return one English sentence for each thing that does not hold, at most 100; empty if the books are right
     */
    List<String> check();
}
