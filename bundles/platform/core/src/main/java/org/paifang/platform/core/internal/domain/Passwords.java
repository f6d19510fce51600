package org.paifang.platform.core.internal.domain;

import org.jspecify.annotations.Nullable;

/** Slow, salted hashes of passwords. Keeps no password; thread-safe. */
public interface Passwords {

    /** The shortest password that can be set. */
    int MINIMUM_LENGTH = 8;

    /** The longest password that is looked at. */
    int MAXIMUM_LENGTH = 128;

    /** A new hash with its own salt and the parameters of today. */
    String hash(char[] password);

    /**
     * Holds a password against a hash. Without a hash, or with an overlong password, it does the same work and answers
     * {@link Check#WRONG}.
     */
    Check check(char[] password, @Nullable String hash);

    /** How a password fits. */
    enum Check {
        RIGHT,
        /** Right, and its hash should be made anew with the parameters of today. */
        RIGHT_BUT_OUTDATED,
        WRONG,
        /** So many are being checked that this one was not looked at. */
        BUSY
    }
}
