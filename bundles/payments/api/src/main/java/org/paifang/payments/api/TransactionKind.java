package org.paifang.payments.api;

/** What a transaction does to an order. */
public enum TransactionKind {
    PAYMENT,
    REFUND
}
