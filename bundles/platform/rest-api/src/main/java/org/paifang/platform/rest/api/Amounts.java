package org.paifang.platform.rest.api;

import java.util.Currency;
import org.paifang.platform.api.money.Money;

/** Amounts as the API writes them: whole minor units (1000 is 10.00 CNY) beside the currency's ISO 4217 code. */
public final class Amounts {

    private Amounts() {}

    /**
     * The amount, of whatever sign: the function says what it takes.
     *
     * @throws ApiProblem {@code api.currency-unknown}
     */
    public static Money read(long minorUnits, String currency) {
        try {
            return new Money(minorUnits, Currency.getInstance(currency));
        } catch (IllegalArgumentException unknown) {
            throw ApiProblem.badRequest("api.currency-unknown").at("currency");
        }
    }
}
