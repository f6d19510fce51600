package org.paifang.platform.approvals.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Step;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.approvals.internal.domain.ApprovalStore;
import org.paifang.platform.approvals.internal.domain.Request;
import org.paifang.platform.approvals.internal.domain.Request.Somebody;
import org.paifang.platform.store.Conflicts;
import org.paifang.platform.store.Unit;

/** In the persistence unit {@code approvals}; conflicts of the database are tried again by {@link Unit}. */
public final class JpaApprovalStore implements ApprovalStore {

    private final Unit unit;
    private final LongSupplier ids;
    private final AuditLog audit;

    public JpaApprovalStore(Unit unit, LongSupplier ids, AuditLog audit) {
        this.unit = unit;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public boolean insert(Request request, Taken first) {
        try {
            unit.run(em -> {
                em.persist(new RequestRow(request));
                // its step refers to it
                em.flush();
                em.persist(
                        step(request.approval().merchant(), request.approval().id(), request.round(), first));
                audit.record(StepEntry.of(request, first.step()));
            });
            return true;
        } catch (RuntimeException e) {
            if (Conflicts.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean change(Request next, Taken step) {
        return write(next, em -> {
            em.persist(step(next.approval().merchant(), next.approval().id(), next.round(), step));
            audit.record(StepEntry.of(next, step.step()));
        });
    }

    @Override
    public boolean touch(Request next) {
        return write(next, em -> {});
    }

    /** The first statement takes the row, if it is as it was read; whoever comes second finds another version. */
    private boolean write(Request next, Consumer<EntityManager> more) {
        var merchant = next.approval().merchant().value();
        var id = next.approval().id().value();
        var version = next.version() + 1;
        return unit.inTransaction(em -> {
            var taken = em.createQuery("update ApprovalRequest r set r.version = :next"
                            + " where r.merchant = :merchant and r.id = :id and r.version = :seen")
                    .setParameter("next", version)
                    .setParameter("merchant", merchant)
                    .setParameter("id", id)
                    .setParameter("seen", next.version())
                    .executeUpdate();
            if (taken == 0) {
                return false;
            }
            em.find(RequestRow.class, new RowKey(merchant, id)).take(next, version);
            more.accept(em);
            return true;
        });
    }

    @Override
    public void add(MerchantNo merchant, ApprovalId id, int round, Taken step) {
        unit.run(em -> {
            em.persist(step(merchant, id, round, step));
            audit.record(StepEntry.of(merchant, id, step.step()));
        });
    }

    @Override
    public Optional<Request> find(MerchantNo merchant, ApprovalId id) {
        return unit
                .inTransaction(em -> whole(
                        em,
                        em.createQuery(
                                        "select r from ApprovalRequest r where r.merchant = :merchant and r.id = :id",
                                        RequestRow.class)
                                .setParameter("merchant", merchant.value())
                                .setParameter("id", id.value())))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Request> findAt(MerchantNo desk, ApprovalId id) {
        return unit
                .inTransaction(em -> whole(
                        em,
                        em.createQuery(
                                        "select r from ApprovalRequest r where r.desk = :desk and r.id = :id",
                                        RequestRow.class)
                                .setParameter("desk", desk.value())
                                .setParameter("id", id.value())))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Request> find(MerchantNo merchant, String kind, String key) {
        return unit
                .inTransaction(em -> whole(
                        em,
                        em.createQuery(
                                        "select r from ApprovalRequest r where r.merchant = :merchant"
                                                + " and r.kind = :kind and r.key = :key",
                                        RequestRow.class)
                                .setParameter("merchant", merchant.value())
                                .setParameter("kind", kind)
                                .setParameter("key", key)))
                .stream()
                .findFirst();
    }

    @Override
    public List<Step> steps(MerchantNo merchant, ApprovalId id) {
        return unit.inTransaction(em -> em
                .createQuery(
                        "select s from ApprovalStep s where s.merchant = :merchant and s.request = :id order by s.id",
                        StepRow.class)
                .setParameter("merchant", merchant.value())
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(StepRow::toStep)
                .toList());
    }

    @Override
    public List<Request> waiting(MerchantNo desk, Set<String> kinds, Instant notExpiredAt, int limit) {
        return unit.inTransaction(em -> whole(
                em,
                em.createQuery(
                                "select r from ApprovalRequest r where r.desk = :desk and r.state = :state"
                                        + " and r.expiresAt >= :now and r.kind in :kinds order by r.expiresAt, r.id",
                                RequestRow.class)
                        .setParameter("desk", desk.value())
                        .setParameter("state", ApprovalState.WAITING.name())
                        .setParameter("now", Micros.of(notExpiredAt))
                        .setParameter("kinds", kinds)
                        .setMaxResults(limit)));
    }

    @Override
    public List<Request> page(
            MerchantNo house,
            Set<String> kinds,
            OperatorId own,
            ApprovalFilter filter,
            @Nullable ApprovalId after,
            int limit) {
        // all of the bank's own are decided by the bank as well, so one index serves each house
        var column = house.equals(MerchantNo.BANK) ? "desk" : "merchant";
        var where = new StringBuilder("select r from ApprovalRequest r where r." + column + " = :house");
        var parameters = new HashMap<String, Object>();
        parameters.put("house", house.value());
        parameters.put("home", own.merchant().value());
        parameters.put("own", own.operatorNo());
        if (kinds.isEmpty()) {
            where.append(" and r.merchant = :home and r.maker = :own");
        } else {
            where.append(" and ((r.merchant = :home and r.maker = :own) or r.kind in :kinds)");
            parameters.put("kinds", kinds);
        }
        if (after != null) {
            where.append(" and r.id < :after");
            parameters.put("after", after.value());
        }
        narrow(filter, where, parameters);
        return unit.inTransaction(em -> {
            var query = em.createQuery(where + " order by r.id desc", RequestRow.class)
                    .setMaxResults(limit);
            parameters.forEach(query::setParameter);
            return whole(em, query);
        });
    }

    private static void narrow(ApprovalFilter filter, StringBuilder where, Map<String, Object> parameters) {
        if (!filter.states().isEmpty()) {
            where.append(" and r.state in :states");
            parameters.put(
                    "states", filter.states().stream().map(ApprovalState::name).toList());
        }
        filter.kind().ifPresent(kind -> {
            where.append(" and r.kind = :kind");
            parameters.put("kind", kind);
        });
        filter.subject().ifPresent(subject -> {
            where.append(" and r.subject = :subject");
            parameters.put("subject", subject);
        });
        filter.maker().ifPresent(maker -> {
            where.append(" and r.merchant = :makers and r.maker = :maker");
            parameters.put("makers", maker.merchant().value());
            parameters.put("maker", maker.operatorNo());
        });
        filter.from().ifPresent(from -> {
            where.append(" and r.madeAt >= :from");
            parameters.put("from", Micros.of(from));
        });
        filter.until().ifPresent(until -> {
            where.append(" and r.madeAt < :until");
            parameters.put("until", Micros.of(until));
        });
    }

    @Override
    public List<Request> due(Instant now, int limit) {
        return overall("r.state = :state and r.dueAt <= :now order by r.dueAt", ApprovalState.APPROVED, now, limit);
    }

    @Override
    public List<Request> expired(Instant now, int limit) {
        return overall(
                "r.state = :state and r.expiresAt < :now order by r.expiresAt", ApprovalState.WAITING, now, limit);
    }

    @Override
    public long open(FunctionId function) {
        return unit.inTransaction(em -> em.createQuery(
                        "select count(r) from ApprovalRequest r where r.state in :states and r.kind like :kinds",
                        Long.class)
                .setParameter("states", List.of(ApprovalState.WAITING.name(), ApprovalState.APPROVED.name()))
                .setParameter("kinds", function + ".%")
                .getSingleResult());
    }

    private List<Request> overall(String condition, ApprovalState state, Instant now, int limit) {
        return unit.inTransaction(em -> whole(
                em,
                em.createQuery("select r from ApprovalRequest r where " + condition, RequestRow.class)
                        .setParameter("state", state.name())
                        .setParameter("now", Micros.of(now))
                        .setMaxResults(limit)));
    }

    /** With those who have agreed to what waits. */
    private static List<Request> whole(EntityManager em, TypedQuery<RequestRow> query) {
        var rows = query.setHint("eclipselink.read-only", true).getResultList();
        var agreed = new HashMap<RowKey, List<Somebody>>();
        rows.stream()
                .collect(Collectors.groupingBy(RequestRow::merchant))
                .forEach((merchant, ofMerchant) -> em.createQuery(
                                "select s from ApprovalStep s where s.merchant = :merchant and s.request in :requests"
                                        + " and s.what = :what order by s.id",
                                StepRow.class)
                        .setParameter("merchant", merchant)
                        .setParameter(
                                "requests",
                                ofMerchant.stream().map(RequestRow::id).toList())
                        .setParameter("what", Step.What.APPROVED.name())
                        .setHint("eclipselink.read-only", true)
                        .getResultStream()
                        .filter(step -> ofMerchant.stream()
                                .anyMatch(row -> row.id() == step.request() && row.round() == step.round()))
                        .forEach(step -> agreed.computeIfAbsent(
                                        new RowKey(merchant, step.request()), key -> new ArrayList<>())
                                .add(step.toSomebody())));
        return rows.stream()
                .map(row -> row.toRequest(agreed.getOrDefault(row.rowKey(), List.of())))
                .toList();
    }

    private StepRow step(MerchantNo merchant, ApprovalId id, int round, Taken step) {
        return new StepRow(new StepRow.RowKeyOf(merchant.value(), id.value()), ids.getAsLong(), round, step);
    }
}
