package org.paifang.platform.rest.api;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Reason;

/**
 * The keys of the merchants' own systems. Whoever offers this to people asks {@link
 * org.paifang.platform.api.access.AccessPolicy} first whether they may. Thread-safe.
 */
@ProviderType
public interface ApiKeys {

    /** The longest name of a key. */
    int LONGEST_NAME = 60;

    /** The name is empty or longer than {@link #LONGEST_NAME}. */
    String NAME_INVALID = "key.name-invalid";

    /** No permission was chosen. */
    String NOTHING_CHOSEN = "key.nothing-chosen";

    /** The caller does not hold one of the permissions; names it. */
    String NOT_HELD = "key.not-held";

    /** A merchant can have this many keys that are not revoked. */
    String TOO_MANY = "key.too-many";

    /** The keys of a merchant, newest first, revoked ones too. */
    List<ApiKey> of(MerchantNo merchant);

    /**
     * Makes a key that acts for the caller.
     *
     * @param permissions at least one; the caller holds every one of them
     */
    Outcome make(Caller caller, String name, Set<PermissionId> permissions);

    /**
     * Revokes a key of the caller's merchant; when this returns, it opens nothing any more. Again changes nothing.
     *
     * @return whether there is such a key
     */
    boolean revoke(Caller caller, long id);

    /**
     * Enters a key that somebody else has made, with all rights of an operator; one with this content that is there stays
     * as it is. For demonstrations and tests.
     */
    void enter(OperatorId maker, String name, String key);

    sealed interface Outcome permits Made, NotMade {}

    /**
     * It is there.
     *
     * @param secret the key itself; nobody can see it again
     */
    record Made(ApiKey key, String secret) implements Outcome {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Made[" + key + "]";
        }
    }

    /** Nothing was made. */
    record NotMade(Reason reason) implements Outcome {}
}
