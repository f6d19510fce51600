package org.paifang.functions.operators.internal.domain;

import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.Role;
import org.paifang.platform.api.staff.RoleId;
import org.paifang.platform.api.staff.Staff;

/** A change of people or roles that other people may have to agree to. */
public sealed interface Edit {

    /** What is changed, as people look for it. */
    String subject();

    /** As the staff would be then; the same staff if it is so already. */
    Staff applied(Staff before);

    /**
     * Somebody new, or other rights of somebody. Lock, branch and whatever else somebody has stays.
     *
     * @param person who it is outside of the platform; empty if it is not known
     */
    record PutOperator(OperatorId id, String name, Optional<String> person, Set<RoleId> roles, Grants single)
            implements Edit {

        @Override
        public String subject() {
            return id.toString();
        }

        @Override
        public Staff applied(Staff before) {
            var was = before.member(id).orElseGet(() -> new Member(id, name));
            return before.with(new Member(id, name, person, was.branch(), was.lock(), roles, single));
        }
    }

    /** A new role, or another name or other rights of one. */
    record PutRole(Role role) implements Edit {

        @Override
        public String subject() {
            return role.name();
        }

        @Override
        public Staff applied(Staff before) {
            return before.with(role);
        }
    }

    /** The role goes, and with it what it gave to whoever had it. */
    record RemoveRole(RoleId role, String name) implements Edit {

        @Override
        public String subject() {
            return name;
        }

        @Override
        public Staff applied(Staff before) {
            return before.roles().containsKey(role) ? before.without(role) : before;
        }
    }
}
