package org.paifang.payments.api;

/** The platform's id of a settlement batch, of the same kind as the ids of transactions: its payout is booked under it. */
public record BatchId(long value) implements Comparable<BatchId> {

    @Override
    public int compareTo(BatchId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
