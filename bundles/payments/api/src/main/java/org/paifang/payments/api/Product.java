package org.paifang.payments.api;

/** A way of paying that a merchant has a contract for, and what it costs. */
public record Product(PaymentMethod method, Fee fee) {}
