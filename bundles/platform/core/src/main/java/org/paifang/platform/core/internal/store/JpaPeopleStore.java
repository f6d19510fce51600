package org.paifang.platform.core.internal.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.RightsRecord;
import org.paifang.platform.api.staff.Staff;
import org.paifang.platform.core.internal.domain.Chronicle;
import org.paifang.platform.core.internal.domain.MerchantNotes;
import org.paifang.platform.core.internal.domain.OtherNodes;
import org.paifang.platform.core.internal.domain.PeopleStore;
import org.paifang.platform.store.Conflicts;
import org.paifang.platform.store.Unit;

/** In the persistence unit {@code core}. */
public class JpaPeopleStore implements PeopleStore {

    private static final String MERCHANT = "merchant";

    private final Unit unit;
    private final TransactionManager transactions;
    private final Chronicle chronicle;
    private final JpaBulletin bulletin;
    private final Clock clock;

    public JpaPeopleStore(
            JpaTemplate jpa, TransactionManager transactions, Chronicle chronicle, JpaBulletin bulletin, Clock clock) {
        this.bulletin = bulletin;
        this.unit = new Unit(jpa, transactions);
        this.transactions = transactions;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    @Override
    public List<Merchant> merchants() {
        return unit.inTransaction(
                em -> em.createQuery("select m from Merchant m", MerchantRow.class).getResultList().stream()
                        .map(MerchantRow::toMerchant)
                        .toList());
    }

    @Override
    public Optional<Merchant> merchant(MerchantNo no) {
        return unit.inTransaction(em ->
                Optional.ofNullable(em.find(MerchantRow.class, no.value())).map(MerchantRow::toMerchant));
    }

    @Override
    public List<Staff> staffs() {
        return unit.inTransaction(
                em -> List.copyOf(new StaffReader(em, Optional.empty()).read().values()));
    }

    @Override
    public Staff staff(MerchantNo merchant) {
        return unit.inTransaction(em -> new StaffReader(em, Optional.of(merchant)).read())
                .getOrDefault(merchant, Staff.of(merchant));
    }

    @Override
    public void save(Merchant merchant) {
        requireNoTransaction();
        unit.run(em -> {
            var before = Optional.ofNullable(
                            em.find(MerchantRow.class, merchant.no().value()))
                    .map(MerchantRow::toMerchant);
            note(before, merchant);
            em.merge(new MerchantRow(merchant));
            bulletin.tell(em, OtherNodes.MERCHANT + merchant.no());
        });
    }

    @Override
    public boolean change(Staff before, Staff after, List<RightsRecord> records) {
        requireNoTransaction();
        try {
            return unit.inTransaction(em -> {
                if (!follows(em, before)) {
                    return false;
                }
                write(em, before, after);
                records.forEach(record -> add(em, before, record));
                bulletin.tell(em, OtherNodes.STAFF + after.merchant());
                return true;
            });
        } catch (RuntimeException e) {
            if (Conflicts.isDuplicate(e)) {
                return false; // somebody else made the first change of this staff at the same time
            }
            throw e;
        }
    }

    @Override
    public Optional<RightsRecord> record(OperatorId operator, Instant moment) {
        return unit.inTransaction(em -> em
                .createQuery(
                        "select r from Rights r where r.key.operator = :operator and r.validFrom <= :moment"
                                + " order by r.key.revision desc",
                        RightsRow.class)
                .setParameter("operator", new OperatorKey(operator))
                .setParameter("moment", Micros.of(moment))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(RightsRow::toRecord));
    }

    @Override
    public List<RightsRecord> records(OperatorId operator, int limit) {
        return unit.inTransaction(em -> rights(em, operator).setMaxResults(limit).getResultList().stream()
                .map(RightsRow::toRecord)
                .toList());
    }

    /** Whether the database still has the one that the change was made from; others wait from here on. */
    private static boolean follows(EntityManager em, Staff before) {
        var changed = em.createQuery("update Staff s set s.revision = s.revision + 1"
                        + " where s.merchantNo = :merchant and s.revision = :revision")
                .setParameter(MERCHANT, before.merchant().value())
                .setParameter("revision", before.revision())
                .executeUpdate();
        if (changed == 0 && before.revision() == 0) {
            em.persist(new StaffRow(before.merchant(), 1));
            em.flush();
            return true;
        }
        return changed == 1;
    }

    private static void write(EntityManager em, Staff before, Staff after) {
        var merchant = after.merchant();
        differing(before.members(), after.members()).forEach(member -> save(em, member));
        em.flush(); // rows that refer to these come after them
        differing(before.roles(), after.roles()).forEach(role -> em.merge(new RoleRow(merchant, role)));
        before.roles().keySet().stream()
                .filter(role -> !after.roles().containsKey(role))
                .map(role -> em.find(RoleRow.class, new StaffKey(merchant, role)))
                .forEach(em::remove);
        differing(before.counters(), after.counters()).forEach(counter -> em.merge(new CounterRow(merchant, counter)));
        em.flush();
        differing(before.terminals(), after.terminals())
                .forEach(terminal -> em.merge(new TerminalRow(merchant, terminal)));
    }

    private static <K, V> List<V> differing(Map<K, V> before, Map<K, V> after) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void save(EntityManager em, Member member) {
        var key = new OperatorKey(member.id());
        var row = em.find(OperatorRow.class, key);
        if (row == null) {
            row = new OperatorRow(key);
            row.take(member);
            em.persist(row);
            em.flush();
        } else {
            row.take(member);
        }
        savePermissions(em, key, member.single());
    }

    private static void savePermissions(EntityManager em, OperatorKey key, Grants single) {
        var held = em.createQuery(
                        "select p from OperatorPermission p where p.key.operator = :operator", PermissionRow.class)
                .setParameter("operator", key)
                .getResultList();
        var kept = new HashSet<PermissionId>();
        for (var row : held) {
            if (!single.permissions().contains(row.permission())) {
                em.remove(row);
            } else {
                row.take(single.limits().get(row.permission()));
                kept.add(row.permission());
            }
        }
        single.permissions().stream()
                .filter(permission -> !kept.contains(permission))
                .forEach(permission -> em.persist(
                        new PermissionRow(key, permission, single.limits().get(permission))));
    }

    /** Never before the one that it follows, whatever the clock says; and what was before the first one is kept as well. */
    private static void add(EntityManager em, Staff before, RightsRecord record) {
        var id = record.operator().id();
        var last = rights(em, id).setMaxResults(1).getResultList().stream()
                .findFirst()
                .map(RightsRow::toRecord);
        var was = before.member(id).map(before::operator);
        if (last.isEmpty() && was.isPresent()) {
            em.persist(new RightsRow(
                    new RightsRecord(was.get(), Instant.EPOCH, Optional.empty(), "before"),
                    before.revision(),
                    Instant.EPOCH));
        }
        var from = last.map(RightsRecord::from).filter(record.from()::isBefore).orElse(record.from());
        em.persist(new RightsRow(record, before.revision() + 1, from));
    }

    private static TypedQuery<RightsRow> rights(EntityManager em, OperatorId operator) {
        return em.createQuery(
                        "select r from Rights r where r.key.operator = :operator order by r.key.revision desc",
                        RightsRow.class)
                .setParameter("operator", new OperatorKey(operator));
    }

    /** What a merchant was before anything was written down about it, it has been for ever. */
    private void note(Optional<Merchant> before, Merchant after) {
        var notes = new ArrayList<Chronicle.Note>();
        var subject = MerchantNotes.subject(after.no());
        before.filter(known -> !chronicle.knows(subject))
                .ifPresent(
                        known -> notes.add(new Chronicle.Note(subject, Instant.EPOCH, MerchantNotes.content(known))));
        if (!before.equals(Optional.of(after))) {
            notes.add(new Chronicle.Note(subject, clock.instant(), MerchantNotes.content(after)));
        }
        chronicle.add(notes);
    }

    /** Memory is changed after the database: a transaction around this one could still take it back. */
    private void requireNoTransaction() {
        try {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                throw new IllegalStateException("merchants and operators are not changed within a transaction");
            }
        } catch (SystemException e) {
            throw new IllegalStateException("the transaction manager does not know in what state it is", e);
        }
    }
}
