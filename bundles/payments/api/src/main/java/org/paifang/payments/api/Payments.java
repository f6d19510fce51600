package org.paifang.payments.api;

import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/** Taking money. Thread-safe, on any number of nodes at once. */
@ProviderType
public interface Payments {

    /**
     * Makes an order and has the acquirer authorise and capture its amount. The order number is the idempotency key:
     * the same number with the same content answers with the first payment as it stands now.
     */
    Outcome pay(Command command);

    record Command(MerchantNo merchant, OrderNo order, Money amount, PaymentMethod method, Place place) {}

    sealed interface Outcome permits Accepted, Rejected {}

    /** The payment exists; its status says how far it is. */
    record Accepted(Transaction payment) implements Outcome {}

    /** Nothing was done. */
    record Rejected(Reason reason) implements Outcome {}

    String NOT_POSITIVE = "payment.not-positive";

    /** Names the merchant's currency. */
    String WRONG_CURRENCY = "payment.wrong-currency";

    /** The number belongs to an order with other content. */
    String NUMBER_USED = "payment.number-used";

    /** The platform has no such merchant. */
    String MERCHANT_UNKNOWN = "payment.merchant-unknown";

    /** No connector to the acquirer is there now; the same payment may be asked for again later. */
    String ACQUIRER_UNAVAILABLE = "payment.acquirer-unavailable";
}
