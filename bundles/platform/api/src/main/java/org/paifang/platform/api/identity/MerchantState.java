package org.paifang.platform.api.identity;

/**
 * Whether a merchant works with the bank. Every door asks {@link org.paifang.platform.api.access.AccessPolicy}, and so
 * follows at once.
 */
public enum MerchantState {
    /** Everything is open that the profile and the operator's rights leave open. */
    ACTIVE,
    /**
     * The bank has stopped the merchant for the time being: every item, permission and address of the API is closed to its
     * operators, who may log in and read why. What was under way, such as a refund at the acquirer, ends by itself.
     */
    SUSPENDED,
    /** As suspended, for good; nobody logs in any more, and who was logged in is out. What is kept stays kept. */
    CLOSED
}
