package org.paifang.platform.core.internal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.core.internal.domain.SecondFactorStore;
import org.paifang.platform.store.Unit;

/** In tables of the persistence unit {@code core}. What is used up is counted by the database, so that nothing counts twice. */
public class JpaSecondFactorStore implements SecondFactorStore {

    private static final String OPERATOR = "operator";

    private final Unit unit;

    public JpaSecondFactorStore(JpaTemplate jpa, TransactionManager transactions) {
        this.unit = new Unit(jpa, transactions);
    }

    @Override
    public Optional<Factor> find(OperatorId id) {
        return unit.inTransaction(em -> Optional.ofNullable(em.find(SecondFactorRow.class, new OperatorKey(id)))
                .map(SecondFactorRow::toFactor));
    }

    @Override
    public boolean begin(OperatorId id, String sealed) {
        return unit.inTransaction(em -> {
            var row = locked(em, id);
            if (row == null) {
                row = new SecondFactorRow(new OperatorKey(id));
                em.persist(row);
            }
            if (row.isOn()) {
                return false;
            }
            row.begin(sealed);
            return true;
        });
    }

    @Override
    public boolean turnOn(OperatorId id, String sealed, Instant since, long step, Collection<String> recovery) {
        return unit.inTransaction(em -> {
            var row = locked(em, id);
            if (row == null || !row.isBegun(sealed)) {
                return false;
            }
            row.turnOn(Micros.of(since), step);
            write(em, id, recovery);
            return true;
        });
    }

    @Override
    public boolean use(OperatorId id, long step) {
        return unit.inTransaction(em -> em.createQuery("update SecondFactor f set f.lastStep = :step"
                                + " where f.key = :operator and f.since is not null and f.lastStep < :step")
                        .setParameter("step", step)
                        .setParameter(OPERATOR, new OperatorKey(id))
                        .executeUpdate()
                == 1);
    }

    @Override
    public boolean useRecovery(OperatorId id, String hash) {
        return unit.inTransaction(
                em -> em.createQuery("delete from RecoveryCode c where c.hash = :hash and c.operator = :operator")
                                .setParameter("hash", hash)
                                .setParameter(OPERATOR, new OperatorKey(id))
                                .executeUpdate()
                        == 1);
    }

    @Override
    public int recoveryLeft(OperatorId id) {
        return unit.inTransaction(
                em -> em.createQuery("select count(c) from RecoveryCode c where c.operator = :operator", Long.class)
                        .setParameter(OPERATOR, new OperatorKey(id))
                        .getSingleResult()
                        .intValue());
    }

    @Override
    public boolean replaceRecovery(OperatorId id, Collection<String> hashes) {
        return unit.inTransaction(em -> {
            var row = locked(em, id);
            if (row == null || !row.isOn()) {
                return false;
            }
            write(em, id, hashes);
            return true;
        });
    }

    @Override
    public boolean remove(OperatorId id) {
        return unit.inTransaction(em -> {
            var row = locked(em, id);
            if (row == null) {
                return false;
            }
            forget(em, id);
            em.remove(row);
            return row.isOn();
        });
    }

    private static @Nullable SecondFactorRow locked(EntityManager em, OperatorId id) {
        return em.find(SecondFactorRow.class, new OperatorKey(id), LockModeType.PESSIMISTIC_WRITE);
    }

    private static void write(EntityManager em, OperatorId id, Collection<String> hashes) {
        forget(em, id);
        hashes.forEach(hash -> em.persist(new RecoveryCodeRow(new OperatorKey(id), hash)));
    }

    private static void forget(EntityManager em, OperatorId id) {
        em.createQuery("delete from RecoveryCode c where c.operator = :operator")
                .setParameter(OPERATOR, new OperatorKey(id))
                .executeUpdate();
    }
}
