package org.paifang.platform.core.internal.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.Staff;

/** Reads the people of one merchant or of all, with a query a table. */
final class StaffReader {

    private final EntityManager em;
    private final Optional<MerchantNo> one;

    StaffReader(EntityManager em, Optional<MerchantNo> one) {
        this.em = em;
        this.one = one;
    }

    Map<MerchantNo, Staff> read() {
        var members = members();
        var roles = grouped("Role", "key.merchantNo", RoleRow.class, RoleRow::merchant);
        var counters = grouped("Counter", "key.merchantNo", CounterRow.class, CounterRow::merchant);
        var terminals = grouped("Terminal", "key.merchantNo", TerminalRow.class, TerminalRow::merchant);
        var revisions = grouped("Staff", "merchantNo", StaffRow.class, StaffRow::merchant);
        var all = new HashSet<>(members.keySet());
        all.addAll(revisions.keySet());
        return all.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        merchant -> new Staff(
                                merchant,
                                of(revisions, merchant).stream()
                                        .mapToLong(StaffRow::revision)
                                        .findFirst()
                                        .orElse(0),
                                byKey(of(members, merchant), Member::id),
                                byKey(map(of(roles, merchant), RoleRow::toRole), role -> role.id()),
                                byKey(map(of(counters, merchant), CounterRow::toCounter), counter -> counter.no()),
                                byKey(map(of(terminals, merchant), TerminalRow::toTerminal), one -> one.no()))));
    }

    private Map<MerchantNo, List<Member>> members() {
        var held = new HashMap<OperatorKey, HashSet<PermissionId>>();
        var limits = new HashMap<OperatorKey, HashMap<PermissionId, Money>>();
        for (var row : rows("OperatorPermission", "key.operator.merchantNo", PermissionRow.class)) {
            held.computeIfAbsent(row.operator(), key -> new HashSet<>()).add(row.permission());
            row.limit().ifPresent(limit -> limits.computeIfAbsent(row.operator(), key -> new HashMap<>())
                    .put(row.permission(), limit));
        }
        BiFunction<OperatorRow, OperatorKey, Member> member = (row, key) -> row.toMember(
                new Grants(held.getOrDefault(key, new HashSet<>()), limits.getOrDefault(key, new HashMap<>())));
        return rows("Operator", "key.merchantNo", OperatorRow.class).stream()
                .map(row -> member.apply(row, row.key()))
                .collect(Collectors.groupingBy(one -> one.id().merchant()));
    }

    private <R> Map<MerchantNo, List<R>> grouped(
            String entity, String merchantNo, Class<R> type, Function<R, MerchantNo> merchant) {
        return rows(entity, merchantNo, type).stream().collect(Collectors.groupingBy(merchant));
    }

    private <R> List<R> rows(String entity, String merchantNo, Class<R> type) {
        var all = "select r from " + entity + " r";
        return one.map(merchant -> em.createQuery(all + " where r." + merchantNo + " = :merchant", type)
                        .setParameter("merchant", merchant.value()))
                .orElseGet(() -> em.createQuery(all, type))
                .getResultList();
    }

    private static <R> List<R> of(Map<MerchantNo, List<R>> all, MerchantNo merchant) {
        return all.getOrDefault(merchant, List.of());
    }

    private static <R, T> List<T> map(List<R> rows, Function<R, T> read) {
        return rows.stream().map(read).toList();
    }

    private static <K, T> Map<K, T> byKey(List<T> parts, Function<T, K> key) {
        return parts.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
