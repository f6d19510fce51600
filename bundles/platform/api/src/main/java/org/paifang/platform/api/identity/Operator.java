package org.paifang.platform.api.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.money.Money;

/**
 * An operator and what was granted to it.
 *
 * @param name shown in the operator's own pages and in histories
 * @param permissions what was granted, of functions that may or may not be installed now
 * @param person who it is outside of the platform, such as a staff number, up to 64 characters; two operators with the
 *     same one are the same person, who cannot agree to what the other one made
 * @param limits up to which amount some of the permissions reach; a permission that needs a limit is worth nothing
 *     without one
 */
public record Operator(
        OperatorId id,
        String name,
        boolean locked,
        Set<PermissionId> permissions,
        Optional<String> person,
        Map<PermissionId, Money> limits) {

    public Operator {
        permissions = Set.copyOf(permissions);
        limits = Map.copyOf(limits);
        if (!permissions.containsAll(limits.keySet())) {
            throw new IllegalArgumentException(id + " has a limit for a permission that it does not hold");
        }
    }

    /** An operator of whom the person is not known, and without limits. */
    public Operator(OperatorId id, String name, boolean locked, Set<PermissionId> permissions) {
        this(id, name, locked, permissions, Optional.empty(), Map.of());
    }

    /** The same one, holding other permissions; limits of those that it no longer holds go. */
    public Operator holding(Set<PermissionId> others) {
        var kept = new HashMap<>(limits);
        kept.keySet().retainAll(others);
        return new Operator(id, name, locked, others, person, kept);
    }
}
