package org.paifang.payments.api;

/** How far a transaction is. */
public enum TransactionStatus {
    /** Sent to the acquirer, no answer yet. A refund already holds its amount of the order. */
    PROCESSING,
    SUCCEEDED,
    /** The acquirer declined. A refund has given its amount back to the order. */
    FAILED,
    /** The acquirer did not answer in time; resolved by asking it, never by guessing. A refund keeps its amount held. */
    UNKNOWN;

    /** Nothing will change any more. */
    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED;
    }
}
