package org.paifang.functions.api.keys.internal.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.rest.api.ApiKey;
import org.paifang.platform.rest.api.ApiKeys;

/** The keys of the caller's merchant. Every method asks the policy first. Thread-safe. */
public final class KeyDesk {

    private static final Comparator<ApiKey> OPEN_FIRST = Comparator.comparing(
                    (ApiKey key) -> key.revokedAt().isPresent())
            .thenComparing(ApiKey::id, Comparator.reverseOrder());

    private final AccessPolicy access;
    private final Identity identity;
    private final ApiKeys keys;
    private final FunctionRegistry registry;
    private final Supplier<Set<FunctionId>> withApi;

    /**
     * A desk.
     *
     * @param withApi the functions that have resources at the moment
     */
    public KeyDesk(
            AccessPolicy access,
            Identity identity,
            ApiKeys keys,
            FunctionRegistry registry,
            Supplier<Set<FunctionId>> withApi) {
        this.access = access;
        this.identity = identity;
        this.keys = keys;
        this.registry = registry;
        this.withApi = withApi;
    }

    /**
     * What a key can be given.
     *
     * @param function whose messages have its name
     */
    public record Choice(PermissionId permission, InstalledFunction function) {}

    /** Those that open something first, the newest first. */
    public List<ApiKey> keys(Caller caller) {
        access.require(caller, ApiKeysRights.VIEW);
        return keys.of(caller.merchant()).stream().sorted(OPEN_FIRST).toList();
    }

    public boolean mayManage(Caller caller) {
        return access.decide(caller, ApiKeysRights.MANAGE).allowed();
    }

    /** What the caller may do through the API, as far as anything of it is there. */
    public List<Choice> choices(Caller caller) {
        access.require(caller, ApiKeysRights.MANAGE);
        return known(caller).stream()
                .filter(choice -> access.decide(caller, choice.permission()).allowed())
                .toList();
    }

    /** What keys of the merchant can be for at the moment, whoever may it. */
    public List<Choice> known(Caller caller) {
        access.require(caller, ApiKeysRights.VIEW);
        var functions = withApi.get();
        return registry.installed(caller.merchant()).stream()
                .filter(function -> functions.contains(function.descriptor().id()))
                .flatMap(function -> function.descriptor().permissions().stream()
                        .map(permission -> new Choice(permission, function)))
                .toList();
    }

    /** Makes a key that acts for the caller, who proved lately who they are; its secret is in the outcome and nowhere else. */
    public ApiKeys.Outcome make(Caller caller, String name, Set<PermissionId> permissions) {
        access.require(caller, ApiKeysRights.MANAGE);
        return identity.beforeRights(caller)
                .<ApiKeys.Outcome>map(ApiKeys.NotMade::new)
                .orElseGet(() -> keys.make(caller, name, permissions));
    }

    /** When this returns, the key opens nothing any more; {@code false} if the merchant has no such key. */
    public boolean revoke(Caller caller, ApiKey key) {
        access.require(caller, ApiKeysRights.MANAGE);
        return keys.revoke(caller, key.id());
    }
}
