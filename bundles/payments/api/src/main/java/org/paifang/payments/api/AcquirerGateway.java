package org.paifang.payments.api;

import org.osgi.annotation.versioning.ConsumerType;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/**
 * The port to the acquirer. Implemented by a connector and registered as an OSGi service.
 *
 * <p>Every request has an id of ours; the acquirer does the same request once, however often it is sent, and can be asked
 * what became of it. Called outside of any transaction of the database, on many threads at once.
 */
@ConsumerType
public interface AcquirerGateway {

    /** Authorises and captures. Answers within the connector's time limit, else {@link NoAnswer}. */
    Answer pay(Request request);

    /** Gives money back. Answers within the connector's time limit, else {@link NoAnswer}. */
    Answer refund(Request request);

    /** What became of a request that was, or was perhaps never, received. */
    Inquiry inquire(MerchantNo merchant, TransactionId id);

    /**
     * A request.
     *
     * @param id ours, the acquirer's idempotency key
     */
    record Request(MerchantNo merchant, TransactionId id, OrderNo order, Money amount, PaymentMethod method) {}

    sealed interface Answer permits Approved, Declined, NoAnswer {}

    sealed interface Inquiry permits Approved, Declined, NoAnswer, NeverReceived {}

    /** Done, under the acquirer's own reference. */
    record Approved(String reference, String responseCode) implements Answer, Inquiry {}

    /** Not done, and never will be. */
    record Declined(String responseCode) implements Answer, Inquiry {}

    /** Not known: it must be asked again. */
    record NoAnswer() implements Answer, Inquiry {}

    /** The acquirer does not know the request and will not do it any more. */
    record NeverReceived() implements Inquiry {}
}
