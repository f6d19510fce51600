package org.paifang.platform.rest.internal.keys;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.rest.api.ApiKey;

/** Where keys are kept. Thread-safe. */
public interface KeyStore {

    Optional<ApiKey> find(String hash);

    /** Newest first. */
    List<ApiKey> of(MerchantNo merchant);

    /** Whether it was not there before; a hash is there once. */
    boolean add(ApiKey key, String hash);

    /** Gives the hash of the key, if there is one with this id. */
    Optional<String> revoke(OperatorId by, long id, Instant at);

    /** Writes down when keys were last used. */
    void used(Map<Long, Instant> lastUse);
}
