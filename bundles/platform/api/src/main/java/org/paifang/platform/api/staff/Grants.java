package org.paifang.platform.api.staff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.money.Money;

/**
 * Permissions, and up to which amount some of them reach.
 *
 * @param limits of some of the permissions
 */
public record Grants(Set<PermissionId> permissions, Map<PermissionId, Money> limits) {

    public static final Grants NONE = new Grants(Set.of(), Map.of());

    public Grants {
        permissions = Set.copyOf(permissions);
        limits = Map.copyOf(limits);
        if (!permissions.containsAll(limits.keySet())) {
            throw new IllegalArgumentException("there is a limit for a permission that is not among the permissions");
        }
    }

    /** Both together: what either permits, and the higher limit. Of two currencies the first one's limit stays. */
    public Grants plus(Grants other) {
        var all = new HashSet<>(permissions);
        all.addAll(other.permissions);
        var highest = new HashMap<>(limits);
        other.limits.forEach((permission, limit) -> highest.merge(permission, limit, Grants::higher));
        return new Grants(all, highest);
    }

    /** What is permitted here and not by the other one, or up to a higher amount. */
    public Set<PermissionId> beyond(Grants other) {
        var more = new HashSet<PermissionId>();
        for (var permission : permissions) {
            if (!other.permissions.contains(permission)
                    || !reaches(other.limits.get(permission), limits.get(permission))) {
                more.add(permission);
            }
        }
        return Set.copyOf(more);
    }

    /** The permission, with a limit or without; a limit that it had before goes. */
    public Grants with(PermissionId permission, @Nullable Money limit) {
        var all = new HashSet<>(permissions);
        all.add(permission);
        var others = new HashMap<>(limits);
        others.remove(permission);
        if (limit != null) {
            others.put(permission, limit);
        }
        return new Grants(all, others);
    }

    public Grants without(PermissionId permission) {
        var all = new HashSet<>(permissions);
        all.remove(permission);
        var others = new HashMap<>(limits);
        others.remove(permission);
        return new Grants(all, others);
    }

    private static Money higher(Money one, Money other) {
        return one.currency().equals(other.currency()) && other.compareTo(one) > 0 ? other : one;
    }

    /** A permission that needs a limit is worth nothing without one: so no limit is less than any. */
    private static boolean reaches(@Nullable Money held, @Nullable Money wanted) {
        return wanted == null
                || (held != null && held.currency().equals(wanted.currency()) && held.compareTo(wanted) >= 0);
    }
}
