package org.paifang.payments.api;

/** The accounts of a merchant's books. */
public enum Account {
    /** What the acquirer owes the house for payments, less refunds. */
    ACQUIRER_CLEARING,
    /** What the merchant earned and what is not settled yet. */
    MERCHANT_PENDING,
    /** What is settled and belongs to the merchant. */
    MERCHANT_AVAILABLE,
    /** What is on its way to the merchant's account at a bank. */
    MERCHANT_IN_TRANSIT,
    /** What reached the merchant's account at a bank. */
    MERCHANT_PAID_OUT,
    /** What the merchant paid the house for payments. */
    FEE_INCOME
}
