package org.paifang.payments.core.internal.domain;

import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Payments;
import org.paifang.payments.api.Payments.Command;
import org.paifang.payments.api.Transaction;
import org.paifang.platform.api.text.Reason;

/** When a payment can be asked for. */
public final class PaymentRules {

    private PaymentRules() {}

    /**
     * What can be said without looking at orders.
     *
     * @param currency the merchant's, {@code null} if there is no such merchant
     */
    public static Optional<Reason> check(Command command, @Nullable Currency currency) {
        if (currency == null) {
            return Optional.of(Reason.of(Payments.MERCHANT_UNKNOWN));
        }
        if (!command.amount().currency().equals(currency)) {
            return Optional.of(Reason.of(Payments.WRONG_CURRENCY, currency.getCurrencyCode()));
        }
        if (!command.amount().isPositive()) {
            return Optional.of(Reason.of(Payments.NOT_POSITIVE));
        }
        return Optional.empty();
    }

    /** Whether the payment of an order with the command's number is what the command asks for. */
    public static boolean isSame(Command command, Transaction payment) {
        return payment.amount().equals(command.amount())
                && payment.method() == command.method()
                && payment.place().equals(command.place());
    }
}
