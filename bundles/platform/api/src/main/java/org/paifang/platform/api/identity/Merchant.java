package org.paifang.platform.api.identity;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/**
 * What the whole platform may know of a merchant.
 *
 * @param name as the bank registered it, shown as it is in every language
 * @param kind such as {@code B2C} or {@code POS}; a layer of the profiles
 * @param zone the zone in which the merchant's days begin and end, and in which times are shown
 * @param currency the currency in which the merchant is settled
 * @param branch who looks after it; a layer of the profiles
 * @param state whether it works with the bank
 */
public record Merchant(
        MerchantNo no,
        String name,
        Edition edition,
        String kind,
        ZoneId zone,
        Currency currency,
        Optional<Branch> branch,
        MerchantState state) {

    /** An active one. */
    public Merchant(
            MerchantNo no,
            String name,
            Edition edition,
            String kind,
            ZoneId zone,
            Currency currency,
            Optional<Branch> branch) {
        this(no, name, edition, kind, zone, currency, branch, MerchantState.ACTIVE);
    }

    /** An active one whom no branch looks after. */
    public Merchant(MerchantNo no, String name, Edition edition, String kind, ZoneId zone, Currency currency) {
        this(no, name, edition, kind, zone, currency, Optional.empty());
    }

    /** The same one in another state. */
    public Merchant in(MerchantState other) {
        return new Merchant(no, name, edition, kind, zone, currency, branch, other);
    }
}
