package org.paifang.payments.api;

import java.time.Duration;
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
     * The connector's time limit: it answers, or gives up, within it. A request that is older was left over by a crash
     * and may be inquired about.
     */
    default Duration timeLimit() {
        return Duration.ofSeconds(30);
    }

    /**
     * A request.
     *
     * @param id ours, the acquirer's idempotency key
     */
    record Request(MerchantNo merchant, TransactionId id, OrderNo order, Money amount, PaymentMethod method) {}

    sealed interface Answer permits Approved, Declined, NoAnswer {}

    sealed interface Inquiry permits Approved, Declined, NoAnswer, NeverReceived {}

    /**
     * Done, under the acquirer's own reference.
     *
     * @param reference 1 to 64 characters
     * @param responseCode 1 to 10 characters
     */
    record Approved(String reference, String responseCode) implements Answer, Inquiry {

        public Approved {
            if (reference.isEmpty() || reference.length() > 64) {
                throw new IllegalArgumentException("an acquirer's reference is 1 to 64 characters");
            }
            requireResponseCode(responseCode);
        }
    }

    /**
     * Not done, and never will be.
     *
     * @param responseCode 1 to 10 characters
     */
    record Declined(String responseCode) implements Answer, Inquiry {

        public Declined {
            requireResponseCode(responseCode);
        }
    }

    /** Not known: it must be asked again. */
    record NoAnswer() implements Answer, Inquiry {}

    /** The acquirer does not know the request and will not do it any more. */
    record NeverReceived() implements Inquiry {}

    private static void requireResponseCode(String code) {
        if (code.isEmpty() || code.length() > 10) {
            throw new IllegalArgumentException("a response code is 1 to 10 characters");
        }
    }
}
