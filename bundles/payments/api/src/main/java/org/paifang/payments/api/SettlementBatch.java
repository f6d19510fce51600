package org.paifang.payments.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/**
 * A business day of a merchant, settled.
 *
 * @param day the business day
 * @param cutOff when the day ended: what succeeded before is in this batch, or in an earlier one
 * @param payments how many payments are in it
 * @param paid their sum
 * @param refunds how many refunds are in it
 * @param refunded their sum
 * @param fees what the payments cost; a refund costs nothing and gives no fee back
 * @param held how many payments wait because the contract does not have their way of paying
 * @param carriedIn what was left of the days before: negative when the merchant owed it
 * @param payout what goes to the merchant's account: what is there with what was carried in, if that is positive
 * @param carriedOut what is left for the next day
 * @param account where the payout goes, masked; {@code null} while it is being put together
 * @param dueOn the day on which the payout reaches the account; {@code null} while it is being put together
 * @param settledAt when it was complete, {@code null} before
 * @param paidOutAt when the payout was made, {@code null} before, or if there is none
 */
public record SettlementBatch(
        BatchId id,
        MerchantNo merchant,
        LocalDate day,
        Instant cutOff,
        State state,
        long payments,
        Money paid,
        long refunds,
        Money refunded,
        Money fees,
        long held,
        Money carriedIn,
        Money payout,
        Money carriedOut,
        @Nullable SettlementAccount account,
        @Nullable LocalDate dueOn,
        @Nullable Instant settledAt,
        @Nullable Instant paidOutAt) {

    /** How far a batch is. */
    public enum State {
        /** The day is over and its payments and refunds are being put together. */
        COLLECTING,
        /** Complete; the payout is on its way. */
        IN_TRANSIT,
        /** The payout reached the account. */
        PAID_OUT,
        /** Complete; there was nothing to pay out, what is left counts on the next day. */
        CARRIED_FORWARD
    }

    /** What the day brought: payments, less refunds, less fees. */
    public Money net() {
        return paid.minus(refunded).minus(fees);
    }
}
