package org.paifang.payments.api;

import java.time.Instant;

/** A place in the list of transactions, newest first; the next page begins behind it. */
public record Position(Instant at, TransactionId id) {

    public static Position of(Transaction transaction) {
        return new Position(transaction.at(), transaction.id());
    }
}
