package org.paifang.platform.api.staff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;

/**
 * All people of one merchant, with roles, counters and terminals, as of one moment. A value: what changes it gives another
 * one, which {@link StaffBook#change} makes true.
 *
 * @param revision of the staff that it is, or was made from
 */
public record Staff(
        MerchantNo merchant,
        long revision,
        Map<OperatorId, Member> members,
        Map<RoleId, Role> roles,
        Map<CounterNo, Counter> counters,
        Map<TerminalNo, Terminal> terminals) {

    /**
     * @throws IllegalArgumentException if something names a role, a counter or an operator that is not among them
     */
    public Staff {
        members = Map.copyOf(members);
        roles = Map.copyOf(roles);
        counters = Map.copyOf(counters);
        terminals = Map.copyOf(terminals);
        for (var member : members.values()) {
            if (!member.id().merchant().equals(merchant)) {
                throw new IllegalArgumentException(member.id() + " is not of the merchant " + merchant);
            }
            if (!roles.keySet().containsAll(member.roles())) {
                throw new IllegalArgumentException(member.id() + " has a role that is not there");
            }
        }
        for (var counter : counters.values()) {
            if (!members.keySet().containsAll(counter.operators())) {
                throw new IllegalArgumentException("somebody unknown works at the counter " + counter.no());
            }
        }
        for (var terminal : terminals.values()) {
            if (!counters.containsKey(terminal.counter())) {
                throw new IllegalArgumentException("the terminal " + terminal.no() + " stands at no counter");
            }
        }
    }

    /** Nobody yet. */
    public static Staff of(MerchantNo merchant) {
        return new Staff(merchant, 0, Map.of(), Map.of(), Map.of(), Map.of());
    }

    public Optional<Member> member(OperatorId id) {
        return Optional.ofNullable(members.get(id));
    }

    /** What a member holds by roles and by single grants together. */
    public Grants effective(Member member) {
        var grants = member.single();
        for (var role : new TreeMap<>(roles).values()) {
            if (member.roles().contains(role.id())) {
                grants = grants.plus(role.grants());
            }
        }
        return grants;
    }

    /** As everything else on the platform knows a member. */
    public Operator operator(Member member) {
        var grants = effective(member);
        return new Operator(
                member.id(),
                member.name(),
                member.locked(),
                grants.permissions(),
                member.person(),
                grants.limits(),
                member.branch());
    }

    /** With the member, in place of an earlier one of this id. */
    public Staff with(Member member) {
        return new Staff(merchant, revision, put(members, member.id(), member), roles, counters, terminals);
    }

    public Staff with(Role role) {
        return new Staff(merchant, revision, members, put(roles, role.id(), role), counters, terminals);
    }

    public Staff with(Counter counter) {
        return new Staff(merchant, revision, members, roles, put(counters, counter.no(), counter), terminals);
    }

    public Staff with(Terminal terminal) {
        return new Staff(merchant, revision, members, roles, counters, put(terminals, terminal.no(), terminal));
    }

    /** Without the role, also for those who had it. */
    public Staff without(RoleId role) {
        var others = new TreeMap<>(roles);
        others.remove(role);
        var left = new HashMap<OperatorId, Member>();
        members.forEach((id, member) -> {
            var kept = new HashSet<>(member.roles());
            kept.remove(role);
            left.put(id, member.granted(kept, member.single()));
        });
        return new Staff(merchant, revision, left, others, counters, terminals);
    }

    /** The same, as what follows another revision. */
    public Staff at(long other) {
        return new Staff(merchant, other, members, roles, counters, terminals);
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        var all = new HashMap<>(map);
        all.put(key, value);
        return all;
    }
}
