package org.paifang.platform.core.internal.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Credentials.Standing;
import org.paifang.platform.core.internal.domain.CredentialStore;
import org.paifang.platform.store.Unit;

/** In the operators' table of the persistence unit {@code core}. */
public class JpaCredentialStore implements CredentialStore {

    private static final String KEY = "key";
    private static final int LONGEST_ADDRESS = 60;

    private final Unit unit;

    public JpaCredentialStore(JpaTemplate jpa, TransactionManager transactions) {
        this.unit = new Unit(jpa, transactions);
    }

    @Override
    public Optional<Credential> credential(OperatorId id) {
        return unit.inTransaction(
                em -> find(em, id).map(row -> isClosed(em, id) ? row.toLockedCredential() : row.toCredential()));
    }

    @Override
    public void setHash(OperatorId id, String hash, Optional<Instant> oneTimeUntil) {
        unit.run(em -> find(em, id).ifPresent(row -> row.setPasswordHash(hash, oneTimeUntil)));
    }

    @Override
    public void replaceHash(OperatorId id, String old, String hash) {
        unit.run(em -> em.createQuery("update Operator o set o.passwordHash = :hash"
                        + " where o.key = :key and o.passwordHash = :old")
                .setParameter("hash", hash)
                .setParameter(KEY, new OperatorKey(id))
                .setParameter("old", old)
                .executeUpdate());
    }

    @Override
    public boolean choose(OperatorId id, String old, String hash) {
        return unit.inTransaction(em -> em.createQuery("update Operator o set o.passwordHash = :hash,"
                                + " o.oneTimeUntil = null, o.failures = 0"
                                + " where o.key = :key and o.passwordHash = :old")
                        .setParameter("hash", hash)
                        .setParameter(KEY, new OperatorKey(id))
                        .setParameter("old", old)
                        .executeUpdate()
                == 1);
    }

    /** Counted by the database, so that attempts at once all count. */
    @Override
    public int failed(OperatorId id) {
        return unit.inTransaction(em -> {
            em.createQuery("update Operator o set o.failures = o.failures + 1 where o.key = :key")
                    .setParameter(KEY, new OperatorKey(id))
                    .executeUpdate();
            return em
                    .createQuery("select o.failures from Operator o where o.key = :key", Integer.class)
                    .setParameter(KEY, new OperatorKey(id))
                    .getResultList()
                    .stream()
                    .findFirst()
                    .orElse(0);
        });
    }

    @Override
    public void forgetFailures(OperatorId id) {
        unit.run(em -> em.createQuery("update Operator o set o.failures = 0 where o.key = :key and o.failures > 0")
                .setParameter(KEY, new OperatorKey(id))
                .executeUpdate());
    }

    @Override
    public void loggedIn(OperatorId id, Instant at, String address) {
        unit.run(em -> em.createQuery("update Operator o set o.failures = 0, o.lastLogin = :at,"
                        + " o.lastAddress = :address where o.key = :key")
                .setParameter("at", Micros.of(at))
                .setParameter("address", address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)))
                .setParameter(KEY, new OperatorKey(id))
                .executeUpdate());
    }

    @Override
    public Map<OperatorId, Standing> standings(MerchantNo merchant) {
        return unit.inTransaction(em -> {
            var all = new HashMap<OperatorId, Standing>();
            em.createQuery("select o from Operator o where o.key.merchantNo = :merchant", OperatorRow.class)
                    .setParameter("merchant", merchant.value())
                    .getResultList()
                    .forEach(row -> all.put(row.key().toOperatorId(), row.toStanding()));
            return all;
        });
    }

    /** Nobody of a closed merchant logs in any more. */
    private static boolean isClosed(EntityManager em, OperatorId id) {
        var merchant = em.find(MerchantRow.class, id.merchant().value());
        return merchant == null || merchant.isClosed();
    }

    private static Optional<OperatorRow> find(EntityManager em, OperatorId id) {
        return Optional.ofNullable(em.find(OperatorRow.class, new OperatorKey(id)));
    }
}
