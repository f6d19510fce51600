package org.paifang.platform.api.staff;

import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.OperatorId;

/**
 * An operator as a merchant's people are kept: with the roles, and what was granted beside them.
 *
 * @param name 1 to 100 characters
 * @param person who it is outside of the platform, up to 64 characters; see {@link
 *     org.paifang.platform.api.identity.Operator#person()}
 * @param branch to which a bank's operator is bound; see {@link org.paifang.platform.api.identity.Operator#branch()}
 * @param lock why the operator is closed out, if so
 * @param roles of the same merchant
 * @param single what was granted beside the roles
 */
public record Member(
        OperatorId id,
        String name,
        Optional<String> person,
        Optional<Branch> branch,
        Optional<Lock> lock,
        Set<RoleId> roles,
        Grants single) {

    public Member {
        roles = Set.copyOf(roles);
    }

    /** Somebody new who may do nothing yet. */
    public Member(OperatorId id, String name) {
        this(id, name, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Grants.NONE);
    }

    public boolean locked() {
        return lock.isPresent();
    }

    public Member named(String other) {
        return new Member(id, other, person, branch, lock, roles, single);
    }

    public Member locked(Optional<Lock> other) {
        return new Member(id, name, person, branch, other, roles, single);
    }

    public Member granted(Set<RoleId> otherRoles, Grants otherSingle) {
        return new Member(id, name, person, branch, lock, otherRoles, otherSingle);
    }
}
