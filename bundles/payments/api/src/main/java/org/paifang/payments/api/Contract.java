package org.paifang.payments.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;

/**
 * A version of a merchant's contract; {@link ContractTerms} says what its parts mean.
 *
 * @param version 1 for the first one
 * @param zone the merchant's zone when the version was made, in which its days end
 * @param account masked
 * @param changedBy who made this version
 */
public record Contract(
        MerchantNo merchant,
        int version,
        LocalDate validFrom,
        List<Product> products,
        SettlementCycle cycle,
        LocalTime cutOff,
        ZoneId zone,
        SettlementAccount account,
        Instant changedAt,
        OperatorId changedBy) {

    public Contract {
        products = List.copyOf(products);
    }

    /** What a way of paying costs; empty if the contract does not have it. */
    public Optional<Fee> fee(PaymentMethod method) {
        return products.stream()
                .filter(product -> product.method() == method)
                .map(Product::fee)
                .findFirst();
    }

    /** When a business day ends: what happens at this moment or later belongs to the next one. */
    public Instant endOf(LocalDate day) {
        var end = cutOff.equals(LocalTime.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay(zone)
                : day.atTime(cutOff).atZone(zone);
        return end.toInstant();
    }

    /** The business day to which a moment belongs. */
    public LocalDate dayOf(Instant at) {
        var day = at.atZone(zone).toLocalDate().minusDays(1);
        while (!at.isBefore(endOf(day))) {
            day = day.plusDays(1);
        }
        return day;
    }
}
