package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Lock;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.RightsRecord;
import org.paifang.platform.api.staff.Staff;

/** What a change of a staff comes to. */
final class Entries {

    /** So many roles fit into an operator's row. */
    static final int MOST_ROLES = 50;

    private Entries() {}

    static void requireBounds(Staff staff, String what) {
        Bounded.require("what changes it", what, Bounded.WHAT_LENGTH);
        for (var member : staff.members().values()) {
            Bounded.require("the operator's name", member.name(), Bounded.NAME_LENGTH);
            member.person()
                    .ifPresent(person -> Bounded.require("the operator's person", person, Bounded.PERSON_LENGTH));
            if (member.lock().stream().anyMatch(lock -> lock.why().length() > Bounded.WHY_LENGTH)) {
                throw new IllegalArgumentException("why somebody is locked has at most 200 characters");
            }
            if (member.roles().size() > MOST_ROLES) {
                throw new IllegalArgumentException("an operator has at most " + MOST_ROLES + " roles");
            }
        }
        staff.roles()
                .values()
                .forEach(role -> Bounded.require("the role's name", role.name(), Bounded.SHORT_NAME_LENGTH));
        staff.counters()
                .values()
                .forEach(counter -> Bounded.require("the counter's name", counter.name(), Bounded.SHORT_NAME_LENGTH));
        staff.terminals()
                .values()
                .forEach(
                        terminal -> Bounded.require("the terminal's name", terminal.name(), Bounded.SHORT_NAME_LENGTH));
    }

    /** Histories name them. */
    static void requireNobodyIsMissing(Staff before, Staff after) {
        if (!after.members().keySet().containsAll(before.members().keySet())
                || !after.counters().keySet().containsAll(before.counters().keySet())
                || !after.terminals().keySet().containsAll(before.terminals().keySet())) {
            throw new IllegalArgumentException("operators, counters and terminals are closed, never removed");
        }
    }

    /** The operator as a member: what its roles give anyway is not granted once more beside them. */
    static Member member(Staff staff, Operator operator, Instant now) {
        var known = staff.member(operator.id());
        var roles = known.map(Member::roles).orElse(Set.of());
        var single = known.map(Member::single).orElse(Grants.NONE);
        var byRoles = known.map(member -> staff.effective(member.granted(roles, Grants.NONE)))
                .orElse(Grants.NONE);
        var wanted = new Grants(operator.permissions(), operator.limits());
        var beyond = wanted.beyond(byRoles);
        var permissions = new HashSet<>(wanted.permissions());
        permissions.removeIf(permission ->
                !beyond.contains(permission) && !single.permissions().contains(permission));
        var limits = new HashMap<>(wanted.limits());
        limits.keySet().retainAll(permissions);
        var lock = operator.locked()
                ? known.flatMap(Member::lock)
                        .or(() -> Optional.of(new Lock(Lock.Cause.PLATFORM, Optional.empty(), now, "")))
                : Optional.<Lock>empty();
        return new Member(
                operator.id(),
                operator.name(),
                operator.person(),
                operator.branch(),
                lock,
                roles,
                new Grants(permissions, limits));
    }

    /** One for each operator that is another one afterwards. */
    static List<RightsRecord> records(Staff before, Staff after, Instant at, Optional<OperatorId> by, String what) {
        var records = new ArrayList<RightsRecord>();
        for (var member : after.members().values()) {
            var operator = after.operator(member);
            if (!before.member(member.id()).map(before::operator).equals(Optional.of(operator))) {
                records.add(new RightsRecord(operator, at, by, what));
            }
        }
        return records;
    }

    static Set<OperatorId> lockedBy(Staff before, Staff after) {
        return closed(after, before);
    }

    static Set<OperatorId> unlockedBy(Staff before, Staff after) {
        return closed(before, after);
    }

    private static Set<OperatorId> closed(Staff here, Staff notThere) {
        return here.members().values().stream()
                .filter(Member::locked)
                .map(Member::id)
                .filter(id -> notThere.member(id).filter(Member::locked).isEmpty())
                .collect(Collectors.toSet());
    }
}
