package org.paifang.functions.operators.internal.domain;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.Role;
import org.paifang.platform.api.staff.Staff;
import org.paifang.platform.api.text.Reason;

/**
 * What nobody may do to a house's people, whatever way they go about it: looked at is the staff before and after. Nobody
 * gives what they do not hold, neither to a person nor to a role; so nobody can raise themselves. Somebody must be left who
 * can look after the others.
 */
final class StaffRules {

    private static final Set<PermissionId> SUPERVISION = Set.of(OperatorRights.CHANGE, OperatorRights.LOCK);

    private StaffRules() {}

    /** Why the editor may not make {@code after} of {@code before}. */
    static Optional<Reason> objection(OperatorId editor, Staff before, Staff after) {
        var held = held(editor, before);
        var beyond = new TreeSet<PermissionId>();
        after.members().values().forEach(member -> beyond.addAll(gained(member, before, after, held)));
        after.roles().values().forEach(role -> beyond.addAll(gained(role, before, held)));
        if (!beyond.isEmpty()) {
            return Optional.of(Reason.of("rule.beyond", joined(beyond)));
        }
        if (isAnotherPerson(editor, before, after)) {
            return Optional.of(Reason.of("rule.own-person"));
        }
        if (supervisors(after) == 0 && supervisors(before) > 0) {
            return Optional.of(Reason.of("rule.last-supervisor"));
        }
        return sameName(after);
    }

    /** Why the editor may not act as a key to what somebody holds: who lets in somebody who holds more, is let in as them. */
    static Optional<Reason> keyObjection(OperatorId editor, Staff staff, Member member) {
        var beyond = staff.effective(member).beyond(held(editor, staff));
        return beyond.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of("rule.above", joined(new TreeSet<>(beyond))));
    }

    /** People who are not locked and can change rights, lock and unlock. */
    static long supervisors(Staff staff) {
        return staff.members().values().stream()
                .filter(member -> !member.locked())
                .filter(member -> staff.effective(member).permissions().containsAll(SUPERVISION))
                .count();
    }

    static Grants held(OperatorId editor, Staff staff) {
        return staff.member(editor)
                .filter(member -> !member.locked())
                .map(staff::effective)
                .orElse(Grants.NONE);
    }

    private static Set<PermissionId> gained(Member member, Staff before, Staff after, Grants held) {
        var had = before.member(member.id()).map(before::effective).orElse(Grants.NONE);
        return within(after.effective(member), had, held);
    }

    private static Set<PermissionId> gained(Role role, Staff before, Grants held) {
        var was = before.roles().get(role.id());
        return within(role.grants(), was == null ? Grants.NONE : was.grants(), held);
    }

    /** What is more than it was, and more than the editor holds. */
    private static Set<PermissionId> within(Grants wanted, Grants had, Grants held) {
        var gained = new HashSet<>(wanted.beyond(had));
        gained.retainAll(wanted.beyond(held));
        return gained;
    }

    /** Who could be another person could agree to their own requests. */
    private static boolean isAnotherPerson(OperatorId editor, Staff before, Staff after) {
        var was = before.member(editor).flatMap(Member::person);
        return !was.equals(after.member(editor).flatMap(Member::person));
    }

    /** Two roles with one name are told apart by nobody. */
    private static Optional<Reason> sameName(Staff after) {
        var names = new HashSet<String>();
        return after.roles().values().stream()
                .map(Role::name)
                .filter(name -> !names.add(name))
                .findFirst()
                .map(name -> Reason.of("rule.role-name", name));
    }

    private static String joined(Set<PermissionId> permissions) {
        return permissions.stream().map(PermissionId::value).collect(Collectors.joining(", "));
    }
}
