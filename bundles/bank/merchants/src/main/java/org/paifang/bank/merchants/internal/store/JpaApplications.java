package org.paifang.bank.merchants.internal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.merchants.internal.domain.Application;
import org.paifang.bank.merchants.internal.domain.Application.State;
import org.paifang.bank.merchants.internal.domain.ApplicationStore;
import org.paifang.bank.merchants.internal.domain.Evidence;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.store.Conflicts;
import org.paifang.platform.store.Unit;

/** Applications in the tables {@code merchants_application} and {@code merchants_evidence}. */
public final class JpaApplications implements ApplicationStore {

    private static final String DECIDE = "update ApplicationRow a set a.state = :state, a.decidedBy = :who,"
            + " a.decidedAt = :at, a.decision = :comment, a.merchant = :merchant"
            + " where a.number = :number and a.state = :waiting";
    private static final String FILES = "select e.application, e.no, e.name, e.type, e.bytes from EvidenceRow e"
            + " where e.application in :applications order by e.application, e.no";

    private final Unit unit;

    public JpaApplications(Unit unit) {
        this.unit = unit;
    }

    @Override
    public boolean add(Application application, String secretHash, List<Evidence> files) {
        try {
            return unit.inTransaction(em -> {
                if (em.find(ApplicationRow.class, application.number()) != null) {
                    return false;
                }
                em.persist(new ApplicationRow(application, secretHash));
                for (var i = 0; i < files.size(); i++) {
                    em.persist(new EvidenceRow(application.number(), i + 1, files.get(i)));
                }
                return true;
            });
        } catch (RuntimeException e) {
            // another one took the number at the same moment
            if (Conflicts.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public long waiting() {
        return unit.inTransaction(
                em -> em.createQuery("select count(a) from ApplicationRow a where a.state = :state", Long.class)
                        .setParameter("state", State.WAITING.name())
                        .getSingleResult());
    }

    @Override
    public Optional<Application> find(String number) {
        return unit.inTransaction(em -> {
            var row = em.find(ApplicationRow.class, number);
            return row == null
                    ? Optional.<Application>empty()
                    : Optional.of(whole(em, List.of(row)).get(0));
        });
    }

    @Override
    public Optional<String> secretHash(String number) {
        return unit.inTransaction(
                em -> Optional.ofNullable(em.find(ApplicationRow.class, number)).map(ApplicationRow::secretHash));
    }

    @Override
    public List<Application> page(Optional<State> state, Optional<Branch> branch, @Nullable Long after, int limit) {
        var city = branch.map(Branch::city).filter(name -> !name.isEmpty());
        var where = "a.id < :after"
                + (state.isPresent() ? " and a.state = :state" : "")
                + (branch.isPresent() ? " and a.province = :province" : "")
                + (city.isPresent() ? " and a.city = :city" : "");
        return unit.inTransaction(em -> {
            var query = em.createQuery(
                            "select a from ApplicationRow a where " + where + " order by a.id desc",
                            ApplicationRow.class)
                    .setParameter("after", after == null ? Long.MAX_VALUE : after)
                    .setMaxResults(limit);
            state.ifPresent(wanted -> query.setParameter("state", wanted.name()));
            branch.ifPresent(wanted -> query.setParameter("province", wanted.province()));
            city.ifPresent(wanted -> query.setParameter("city", wanted));
            return whole(em, query.getResultList());
        });
    }

    @Override
    public Optional<Evidence> file(String number, int no) {
        return unit.inTransaction(em -> Optional.ofNullable(em.find(EvidenceRow.class, new EvidenceKey(number, no)))
                .map(EvidenceRow::toEvidence));
    }

    @Override
    public boolean decide(String number, State state, Application.Decision decision) {
        return unit.inTransaction(em -> em.createQuery(DECIDE)
                        .setParameter("state", state.name())
                        .setParameter("who", decision.by().toString())
                        .setParameter("at", ApplicationRow.micros(decision.at()))
                        .setParameter("comment", decision.comment())
                        .setParameter(
                                "merchant",
                                decision.merchant().map(MerchantNo::value).orElse(null))
                        .setParameter("number", number)
                        .setParameter("waiting", State.WAITING.name())
                        .executeUpdate())
                == 1;
    }

    /** With their files, and without what is in those. */
    private static List<Application> whole(EntityManager em, List<ApplicationRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<Application.File>> files = new HashMap<>();
        em.createQuery(FILES, Object[].class)
                .setParameter(
                        "applications",
                        rows.stream().map(ApplicationRow::number).toList())
                .getResultList()
                .forEach(file -> files.computeIfAbsent((String) file[0], number -> new ArrayList<>())
                        .add(new Application.File(
                                (Integer) file[1], (String) file[2], Evidence.Type.valueOf((String) file[3]), (Integer)
                                        file[4])));
        return rows.stream()
                .map(row -> row.toApplication(files.getOrDefault(row.number(), List.of())))
                .toList();
    }
}
