package org.paifang.payments.api;

/** The platform's id of a transaction: 64 bits, made by the application, ascending in time. */
public record TransactionId(long value) implements Comparable<TransactionId> {

    @Override
    public int compareTo(TransactionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
