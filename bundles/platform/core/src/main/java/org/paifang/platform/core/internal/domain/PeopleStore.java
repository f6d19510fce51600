package org.paifang.platform.core.internal.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;

/** Merchants, operators and their credentials, kept for good. Each call is a transaction of its own. */
public interface PeopleStore {

    List<Merchant> merchants();

    List<Operator> operators();

    /** Makes or replaces. */
    void save(Merchant merchant);

    /** Makes or replaces; the credential stays. */
    void save(Operator operator);

    Optional<Credential> credential(OperatorId id);

    /** Sets a new hash; does nothing if there is no such operator. */
    void setHash(OperatorId id, String hash);

    /** Sets a new hash in place of the given one; does nothing if it is another one by now. */
    void replaceHash(OperatorId id, String old, String hash);

    /**
     * What an operator logs in with.
     *
     * @param hash of the password as a PHC string, {@code null} while none is set
     */
    record Credential(@Nullable String hash, boolean locked) {

        /** Without the hash, which belongs into no log. */
        @Override
        public String toString() {
            return "Credential[locked=" + locked + "]";
        }
    }
}
