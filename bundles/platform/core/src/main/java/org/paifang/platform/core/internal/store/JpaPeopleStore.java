package org.paifang.platform.core.internal.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.core.internal.domain.PeopleStore;
import org.paifang.platform.store.Unit;

/** In the persistence unit {@code core}. */
public class JpaPeopleStore implements PeopleStore {

    private final Unit unit;
    private final TransactionManager transactions;

    public JpaPeopleStore(JpaTemplate jpa, TransactionManager transactions) {
        this.unit = new Unit(jpa, transactions);
        this.transactions = transactions;
    }

    @Override
    public List<Merchant> merchants() {
        return unit.inTransaction(
                em -> em.createQuery("select m from Merchant m", MerchantRow.class).getResultList().stream()
                        .map(MerchantRow::toMerchant)
                        .toList());
    }

    @Override
    public List<Operator> operators() {
        return unit.inTransaction(em -> {
            var held = new HashMap<OperatorKey, Set<PermissionId>>();
            var limits = new HashMap<OperatorKey, Map<PermissionId, Money>>();
            em.createQuery("select p from OperatorPermission p", PermissionRow.class)
                    .getResultList()
                    .forEach(row -> {
                        held.computeIfAbsent(row.operator(), key -> new HashSet<>())
                                .add(row.permission());
                        row.limit().ifPresent(limit -> limits.computeIfAbsent(row.operator(), key -> new HashMap<>())
                                .put(row.permission(), limit));
                    });
            return em.createQuery("select o from Operator o", OperatorRow.class).getResultList().stream()
                    .map(row -> row.toOperator(
                            held.getOrDefault(row.key(), Set.of()), limits.getOrDefault(row.key(), Map.of())))
                    .toList();
        });
    }

    @Override
    public void save(Merchant merchant) {
        write(em -> em.merge(new MerchantRow(merchant)));
    }

    @Override
    public void save(Operator operator) {
        write(em -> {
            var key = new OperatorKey(operator.id());
            var row = em.find(OperatorRow.class, key);
            if (row == null) {
                row = new OperatorRow(key);
                row.take(operator);
                em.persist(row);
            } else {
                row.take(operator);
            }
            savePermissions(em, key, operator);
        });
    }

    @Override
    public Optional<Credential> credential(OperatorId id) {
        return unit.inTransaction(
                em -> find(em, id).map(row -> isClosed(em, id) ? row.toLockedCredential() : row.toCredential()));
    }

    @Override
    public void setHash(OperatorId id, String hash) {
        write(em -> find(em, id).ifPresent(row -> row.setPasswordHash(hash)));
    }

    @Override
    public void replaceHash(OperatorId id, String old, String hash) {
        write(em -> em.createQuery("update Operator o set o.passwordHash = :hash"
                        + " where o.key = :key and o.passwordHash = :old")
                .setParameter("hash", hash)
                .setParameter("key", new OperatorKey(id))
                .setParameter("old", old)
                .executeUpdate());
    }

    /** Memory is changed after the database: a transaction around this one could still take it back. */
    private void write(Consumer<EntityManager> change) {
        try {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                throw new IllegalStateException("merchants and operators are not changed within a transaction");
            }
        } catch (SystemException e) {
            throw new IllegalStateException("the transaction manager does not know in what state it is", e);
        }
        unit.run(change);
    }

    /** Nobody of a closed merchant logs in any more. */
    private static boolean isClosed(EntityManager em, OperatorId id) {
        var merchant = em.find(MerchantRow.class, id.merchant().value());
        return merchant == null || merchant.isClosed();
    }

    private static Optional<OperatorRow> find(EntityManager em, OperatorId id) {
        return Optional.ofNullable(em.find(OperatorRow.class, new OperatorKey(id)));
    }

    private static void savePermissions(EntityManager em, OperatorKey key, Operator operator) {
        var wanted = operator.permissions();
        var limits = operator.limits();
        var held = em.createQuery(
                        "select p from OperatorPermission p where p.key.operator = :operator", PermissionRow.class)
                .setParameter("operator", key)
                .getResultList();
        var kept = new HashSet<PermissionId>();
        for (var row : held) {
            if (!wanted.contains(row.permission())) {
                em.remove(row);
            } else {
                row.take(limits.get(row.permission()));
                kept.add(row.permission());
            }
        }
        wanted.stream()
                .filter(permission -> !kept.contains(permission))
                .forEach(permission -> em.persist(new PermissionRow(key, permission, limits.get(permission))));
    }
}
