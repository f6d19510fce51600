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
 * @param branch to which a bank's operator is bound: it sees the merchants of this branch, and all others are to it as if
 *     they did not exist; empty for the head office, and for merchants' operators
 */
public record Operator(
        OperatorId id,
        String name,
        boolean locked,
        Set<PermissionId> permissions,
        Optional<String> person,
        Map<PermissionId, Money> limits,
        Optional<Branch> branch) {

    public Operator {
        permissions = Set.copyOf(permissions);
        limits = Map.copyOf(limits);
        if (!permissions.containsAll(limits.keySet())) {
            throw new IllegalArgumentException(id + " has a limit for a permission that it does not hold");
        }
    }

    /** An operator who is bound to no branch. */
    public Operator(
            OperatorId id,
            String name,
            boolean locked,
            Set<PermissionId> permissions,
            Optional<String> person,
            Map<PermissionId, Money> limits) {
        this(id, name, locked, permissions, person, limits, Optional.empty());
    }

    /** An operator of whom the person is not known, and without limits. */
    public Operator(OperatorId id, String name, boolean locked, Set<PermissionId> permissions) {
        this(id, name, locked, permissions, Optional.empty(), Map.of());
    }

    /** The same one, holding other permissions; limits of those that it no longer holds go. */
    public Operator holding(Set<PermissionId> others) {
        var kept = new HashMap<>(limits);
        kept.keySet().retainAll(others);
        return new Operator(id, name, locked, others, person, kept, branch);
    }

    /** The same one, bound to a branch of the bank. */
    public Operator boundTo(Branch other) {
        return new Operator(id, name, locked, permissions, person, limits, Optional.of(other));
    }

    /** Whether the operator may know of a merchant: it is of the operator's branch, or the operator is bound to none. */
    public boolean mayKnow(Merchant merchant) {
        return branch.isEmpty() || merchant.branch().filter(branch.get()::holds).isPresent();
    }
}
