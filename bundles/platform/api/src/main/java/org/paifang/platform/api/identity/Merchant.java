package org.paifang.platform.api.identity;

import java.time.ZoneId;
import java.util.Currency;

/**
 * What the whole platform may know of a merchant.
 *
 * @param name as the bank registered it, shown as it is in every language
 * @param kind such as {@code B2C} or {@code POS}; a layer of the profiles
 * @param zone the zone in which the merchant's days begin and end, and in which times are shown
 * @param currency the currency in which the merchant is settled
 */
public record Merchant(MerchantNo no, String name, Edition edition, String kind, ZoneId zone, Currency currency) {}
