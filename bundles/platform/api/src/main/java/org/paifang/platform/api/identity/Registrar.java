package org.paifang.platform.api.identity;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Enters merchants and operators into the {@link Directory}. Each call is a transaction of its own and has taken effect when
 * it returns; within a transaction of the caller it throws {@link IllegalStateException}. Asks no one's permission: whoever offers it to people asks
 * {@link org.paifang.platform.api.access.AccessPolicy} first. Thread-safe.
 */
@ProviderType
public interface Registrar {

    /** How many merchants there are; the bank itself is not one. */
    long merchants();

    /**
     * Enters the merchant, or replaces what is known of the one with this number. The bank itself is entered as
     * {@link MerchantNo#BANK}, before its operators are.
     *
     * @throws IllegalArgumentException if the edition {@link Edition#BANK} and the number of the bank do not meet, if the
     *     bank is not active, or if the name or the kind is empty or too long (100 and 20 characters)
     */
    void save(Merchant merchant);

    /**
     * Enters the operator, or replaces name, lock and permissions of the one with this id; its password stays. An
     * operator without a password cannot log in.
     *
     * @throws IllegalArgumentException if its merchant is not known, or the name is empty or longer than 100 characters
     */
    void save(Operator operator);

    /**
     * Sets the password. It is kept only as a slow, salted hash; the caller may clear the array afterwards. Takes tens
     * of milliseconds on purpose.
     *
     * @throws IllegalArgumentException if there is no such operator, or the password is not 8 to 128 characters
     */
    void setPassword(OperatorId operator, char[] password);
}
