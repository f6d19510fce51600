package org.paifang.platform.rest.internal.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.ApiKey;
import org.paifang.platform.rest.api.ApiKeys;

/**
 * The keys, remembered for a few seconds: what is revoked here is closed at once, what another node revokes within that
 * time. Thread-safe.
 */
public class KeyBook implements ApiKeys {

    /** What is recorded in the audit. */
    static final String MADE = "api-keys.made";

    static final String REVOKED = "api-keys.revoked";

    private static final int MOST_OF_MERCHANT = 100;
    private static final int MOST_REMEMBERED = 100_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final KeyStore store;
    private final AccessPolicy access;
    private final AuditLog audit;
    private final LongSupplier ids;
    private final Clock clock;
    private final Cache<String, Optional<ApiKey>> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .executor(Runnable::run)
            .build();
    private final Map<Long, java.time.Instant> used = new ConcurrentHashMap<>();

    public KeyBook(KeyStore store, AccessPolicy access, AuditLog audit, LongSupplier ids, Clock clock) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** The key that somebody presents, if it opens anything. */
    public Optional<ApiKey> open(String presented) {
        var key = remembered.get(Secrets.hash(presented), store::find).filter(one -> one.revokedAt()
                .isEmpty());
        key.ifPresent(one -> used.put(one.id(), clock.instant()));
        return key;
    }

    /** Writes down what was used since. */
    public void flush() {
        var now = new HashMap<>(used);
        if (!now.isEmpty()) {
            store.used(now);
            now.forEach(used::remove);
        }
    }

    @Override
    public List<ApiKey> of(MerchantNo merchant) {
        return store.of(merchant);
    }

    @Override
    public Outcome make(Caller caller, String name, Set<PermissionId> permissions) {
        var refusal = refusal(caller, name.strip(), permissions);
        if (refusal.isPresent()) {
            return new NotMade(refusal.get());
        }
        var secret = Secrets.next();
        var key = key(caller.operator(), name.strip(), secret, permissions);
        store.add(key, Secrets.hash(secret));
        remembered.invalidate(Secrets.hash(secret));
        // if this throws, nobody is told the secret, and the key opens nothing to anybody
        audit.record(NewEntry.by(caller, MADE, Long.toString(key.id()))
                .fact("name", key.name())
                .fact("permissions", written(permissions)));
        return new Made(key, secret);
    }

    private Optional<Reason> refusal(Caller caller, String name, Set<PermissionId> permissions) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of(Reason.of(NAME_INVALID, LONGEST_NAME));
        }
        if (permissions.isEmpty()) {
            return Optional.of(Reason.of(NOTHING_CHOSEN));
        }
        if (store.of(caller.merchant()).stream()
                        .filter(key -> key.revokedAt().isEmpty())
                        .count()
                >= MOST_OF_MERCHANT) {
            return Optional.of(Reason.of(TOO_MANY, MOST_OF_MERCHANT));
        }
        return permissions.stream()
                .sorted()
                .filter(permission -> !access.decide(caller, permission).allowed())
                .findFirst()
                .map(permission -> Reason.of(NOT_HELD, permission.value()));
    }

    @Override
    public boolean revoke(Caller caller, long id) {
        var hash = store.revoke(caller.operator(), id, now());
        hash.ifPresent(remembered::invalidate);
        // again if somebody revokes it again: better twice than not at all, should the first time have broken here
        hash.ifPresent(revoked -> audit.record(NewEntry.by(caller, REVOKED, Long.toString(id))));
        return hash.isPresent();
    }

    @Override
    public void enter(OperatorId maker, String name, String secret) {
        var hash = Secrets.hash(secret);
        if (store.find(hash).isEmpty()) {
            store.add(key(maker, name, secret, Set.of()), hash);
            remembered.invalidate(hash);
        }
    }

    private ApiKey key(OperatorId maker, String name, String secret, Set<PermissionId> permissions) {
        return new ApiKey(
                ids.getAsLong(),
                maker,
                name,
                Secrets.hint(secret),
                permissions,
                now(),
                Optional.empty(),
                Optional.empty());
    }

    private static String written(Set<PermissionId> permissions) {
        return permissions.stream().sorted().map(PermissionId::value).collect(Collectors.joining(" "));
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
