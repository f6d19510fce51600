package org.paifang.functions.api.keys.internal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.ApiKey;
import org.paifang.platform.rest.api.ApiKeys;

/** Keys in memory, by the rules of names and permissions. */
public final class FakeKeys implements ApiKeys {

    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");

    private final List<ApiKey> keys = new ArrayList<>();

    @Override
    public List<ApiKey> of(MerchantNo merchant) {
        return keys.stream()
                .filter(key -> key.maker().merchant().equals(merchant))
                .toList();
    }

    @Override
    public Outcome make(Caller caller, String name, Set<PermissionId> permissions) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return new NotMade(Reason.of(NAME_INVALID, LONGEST_NAME));
        }
        if (permissions.isEmpty()) {
            return new NotMade(Reason.of(NOTHING_CHOSEN));
        }
        return add(caller.operator(), name.strip(), permissions);
    }

    private Made add(OperatorId maker, String name, Set<PermissionId> permissions) {
        var key = new ApiKey(
                keys.size() + 1L, maker, name, "pfk_abc", permissions, NOW, Optional.empty(), Optional.empty());
        keys.add(key);
        return new Made(key, "pfk_abc-secret-" + key.id());
    }

    @Override
    public boolean revoke(Caller caller, long id) {
        var mine = of(caller.merchant()).stream().filter(key -> key.id() == id).findFirst();
        mine.ifPresent(key -> keys.set(
                keys.indexOf(key),
                new ApiKey(
                        key.id(),
                        key.maker(),
                        key.name(),
                        key.hint(),
                        key.permissions(),
                        key.madeAt(),
                        key.lastUsedAt(),
                        Optional.of(NOW))));
        return mine.isPresent();
    }

    @Override
    public void enter(OperatorId maker, String name, String key) {
        add(maker, name, Set.of());
    }
}
