package org.paifang.functions.payments.internal.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.paifang.functions.payments.internal.domain.PaymentDesk;
import org.paifang.payments.api.Account;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.rest.api.ApiCall;
import org.paifang.platform.rest.api.Needs;
import org.paifang.platform.rest.api.Says;

/** {@code /api/v1/balances}. */
@Path("balances")
@Produces(MediaType.APPLICATION_JSON)
public final class BalanceResource {

    private final PaymentDesk desk;

    public BalanceResource(PaymentDesk desk) {
        this.desk = desk;
    }

    /** What belongs to the merchant, in minor units. */
    public record Balances(
            @Says(value = "Settled, yours", example = "125000")
            long available,

            @Says(value = "Earned and not settled yet", example = "98000")
            long pending,

            @Says(value = "Sent to your account at your bank and not there yet", example = "42000")
            long inTransit,

            @Says(value = "Sent to your account at your bank so far", example = "7500000")
            long paidOut,

            @Says(value = "ISO 4217", example = "CNY") String currency) {}

    @GET
    @Needs("payments.balances")
    @Says("What belongs to you now, by the books.")
    public Balances all(@Context ApiCall call) {
        var books = desk.balances(call.caller());
        var currency = call.merchant().currency();
        return new Balances(
                owed(books, Account.MERCHANT_AVAILABLE),
                owed(books, Account.MERCHANT_PENDING),
                owed(books, Account.MERCHANT_IN_TRANSIT),
                owed(books, Account.MERCHANT_PAID_OUT),
                currency.getCurrencyCode());
    }

    /** The books count what the house owes a merchant as credit, which is negative. */
    private static long owed(Map<Account, Money> books, Account account) {
        var balance = books.get(account);
        return balance == null ? 0 : balance.negated().minorUnits();
    }
}
