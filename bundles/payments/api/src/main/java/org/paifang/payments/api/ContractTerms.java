package org.paifang.payments.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bank and a merchant agree on.
 *
 * @param validFrom the first business day on which it holds
 * @param products what the merchant may be paid by, each way of paying once, at least one
 * @param cycle when the money of a day reaches the account
 * @param cutOff when the business day ends in the merchant's zone, in whole minutes. Midnight is the end of the day: with
 *     00:00 a business day is a day of the calendar; with 22:00 it ends two hours earlier and began at 22:00 of the day
 *     before. A cut-off that the clocks skip comes as much later as they skip, one that they show twice comes the first
 *     time
 * @param account into which is paid; {@code null} keeps the account of the version before
 */
public record ContractTerms(
        LocalDate validFrom,
        List<Product> products,
        SettlementCycle cycle,
        LocalTime cutOff,
        @Nullable SettlementAccount account) {

    public ContractTerms {
        products = List.copyOf(products);
    }
}
