package org.paifang.platform.core.internal.login;

import org.jspecify.annotations.Nullable;
import org.paifang.platform.core.internal.domain.Passwords;

/** Hashes that cost nothing. */
final class PlainPasswords implements Passwords {

    @Override
    public String hash(char[] password) {
        return "hash of " + new String(password);
    }

    @Override
    public Check check(char[] password, @Nullable String hash) {
        return hash(password).equals(hash) ? Check.RIGHT : Check.WRONG;
    }
}
