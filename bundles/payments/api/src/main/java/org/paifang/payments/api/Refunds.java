package org.paifang.payments.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.events.EventType;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/** Giving money back. Thread-safe, on any number of nodes at once. */
@ProviderType
public interface Refunds {

    /**
     * Refunds a part or all of what is left of an order of the caller's merchant.
     *
     * <p>The amount is held of the order in one step with the check that it is there, so whatever runs at once, the
     * refunds of an order never exceed what was paid. The refund number is the idempotency key: the same number with
     * the same order, amount and reason answers with the first refund as it stands now; with other content it is
     * rejected. The answer comes when the acquirer answered or its time is up ({@link TransactionStatus#UNKNOWN}).
     */
    Outcome refund(Command command);

    /**
     * As {@link #refund(Command)} for each, much faster than one after another: what is to be held of the orders is held
     * together, the acquirer is asked for many at once, and what became of them is booked together. Each is refunded or not
     * for itself; rows of one order hold in their order.
     *
     * @return the outcomes in the order of the commands
     */
    default List<Outcome> refund(List<Command> commands) {
        return commands.stream().map(this::refund).toList();
    }

    /**
     * What is asked for.
     *
     * @param reason why, for the merchant's own records, 1 to 200 characters
     * @param expectedRefunded what the caller believes was refunded of the order before; {@code null} if it does not
     *     say
     */
    record Command(
            Caller caller,
            OrderNo order,
            RefundNo no,
            Money amount,
            String reason,
            @Nullable Money expectedRefunded,
            Limits limits) {}

    /**
     * The merchant's limits, as its profile sets them.
     *
     * @param windowDays how many days after the payment an order can be refunded
     * @param refundsPerOrder how many refunds an order can have
     */
    record Limits(int windowDays, int refundsPerOrder) {}

    sealed interface Outcome permits Accepted, Rejected {}

    /** The refund exists; its status says how far it is. */
    record Accepted(Transaction refund) implements Outcome {}

    /** Nothing was done. */
    record Rejected(Reason reason) implements Outcome {}

    /**
     * The event that a refund succeeded, told once with its booking. Its key is the order's number; its data are
     * {@code transaction}, {@code order}, {@code refund} (the numbers), {@code amount} in major units,
     * {@code currency}, and {@code response-code} if the acquirer gave one.
     */
    EventType SUCCEEDED = new EventType("refund.succeeded");

    /** The event that the acquirer declined a refund and its amount is free again; told as {@link #SUCCEEDED} is. */
    EventType FAILED = new EventType("refund.failed");

    /** No amount, or less than the smallest unit. */
    String NOT_POSITIVE = "refund.not-positive";

    /** Another currency than the order's; names the order's. */
    String WRONG_CURRENCY = "refund.wrong-currency";

    /** The merchant has no such order. */
    String ORDER_NOT_FOUND = "refund.order-not-found";

    /** The order is in the archive: {@link HistoricalRefunds} refunds it, in the background. */
    String HISTORICAL = "refund.historical";

    /** The order was never paid. */
    String NOT_PAID = "refund.not-paid";

    /** Names what is left as {@link Money}. */
    String EXCEEDS_REMAINING = "refund.exceeds-remaining";

    /** Names the window in days. */
    String WINDOW_CLOSED = "refund.window-closed";

    /** Names the greatest number of refunds of an order. */
    String TOO_MANY = "refund.too-many";

    /** The number belongs to a refund with other content; names the number. */
    String NUMBER_USED = "refund.number-used";

    /** Names what was refunded before as {@link Money}. */
    String EXPECTATION_DIFFERS = "refund.expectation-differs";

    /** The reason is empty or longer than 200 characters. */
    String REASON_MISSING = "refund.reason-missing";

    /** No connector to the acquirer is there now; the same refund may be asked for again later. */
    String ACQUIRER_UNAVAILABLE = "refund.acquirer-unavailable";
}
