package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Credentials.Standing;

/** With what operators log in, kept for good. Each call is a transaction of its own. */
public interface CredentialStore {

    Optional<Credential> credential(OperatorId id);

    /** Sets a new hash, of a one-time code if it has an end, and forgets failures; nothing if there is no such operator. */
    void setHash(OperatorId id, String hash, Optional<Instant> oneTimeUntil);

    /** Sets a new hash in place of the given one; does nothing if it is another one by now. */
    void replaceHash(OperatorId id, String old, String hash);

    /**
     * Sets the hash of a password that the operator chose, in place of the given one, and forgets failures.
     *
     * @return whether it did: not if it is another one by now
     */
    boolean choose(OperatorId id, String old, String hash);

    /** Counts a wrong password; how many there are now. */
    int failed(OperatorId id);

    /** Forgets the failures, of somebody who is let in or unlocked. */
    void forgetFailures(OperatorId id);

    /** Somebody was let in. */
    void loggedIn(OperatorId id, Instant at, String address);

    Map<OperatorId, Standing> standings(MerchantNo merchant);

    /**
     * What an operator logs in with.
     *
     * @param hash of the password as a PHC string, {@code null} while none is set
     * @param oneTimeUntil when it ends, if it is of a one-time code
     */
    record Credential(@Nullable String hash, boolean locked, Optional<Instant> oneTimeUntil) {

        /** Without the hash, which belongs into no log. */
        @Override
        public String toString() {
            return "Credential[locked=" + locked + ", oneTimeUntil=" + oneTimeUntil + "]";
        }
    }
}
