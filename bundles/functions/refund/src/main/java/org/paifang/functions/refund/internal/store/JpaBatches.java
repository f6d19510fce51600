package org.paifang.functions.refund.internal.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.Batch;
import org.paifang.functions.refund.internal.domain.BatchId;
import org.paifang.functions.refund.internal.domain.BatchRow;
import org.paifang.functions.refund.internal.domain.BatchState;
import org.paifang.functions.refund.internal.domain.BatchStore;
import org.paifang.functions.refund.internal.domain.BatchSums;
import org.paifang.functions.refund.internal.domain.RowState;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.store.Conflicts;
import org.paifang.platform.store.Unit;

/** Batches in the tables {@code refund_batch} and {@code refund_batch_row}. */
public final class JpaBatches implements BatchStore {

    private static final String IS = " where b.merchant = :merchant and b.id = :id";
    private static final String ROWS = " where r.merchant = :merchant and r.batchId = :batch";

    private final Unit unit;

    public JpaBatches(Unit unit) {
        this.unit = unit;
    }

    @Override
    public boolean insert(Batch batch, List<BatchRow> rows) {
        try {
            unit.run(em -> {
                em.persist(new BatchEntity(batch));
                // first, so that another upload of the same content waits here and not behind all the rows
                em.flush();
                BatchRowInsert.all(em, batch, rows);
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
    public Optional<Batch> find(MerchantNo merchant, BatchId id) {
        return unit.inTransaction(em -> em.createQuery("select b from BatchEntity b" + IS, BatchEntity.class)
                .setParameter("merchant", merchant.value())
                .setParameter("id", id.value())
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .findFirst()
                .map(BatchEntity::toBatch));
    }

    @Override
    public Optional<Batch> ofContent(MerchantNo merchant, String hash) {
        return unit.inTransaction(em -> em.createQuery(
                        "select b from BatchEntity b where b.merchant = :merchant and b.hash = :hash",
                        BatchEntity.class)
                .setParameter("merchant", merchant.value())
                .setParameter("hash", hash)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .findFirst()
                .map(BatchEntity::toBatch));
    }

    @Override
    public List<Batch> page(MerchantNo merchant, @Nullable BatchId before, int limit) {
        return unit.inTransaction(em -> em.createQuery(
                        "select b from BatchEntity b where b.merchant = :merchant and b.id < :before"
                                + " order by b.id desc",
                        BatchEntity.class)
                .setParameter("merchant", merchant.value())
                .setParameter("before", before == null ? Long.MAX_VALUE : before.value())
                .setMaxResults(limit)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(BatchEntity::toBatch)
                .toList());
    }

    @Override
    public List<BatchRow> rows(Batch batch, int from, int until) {
        return unit.inTransaction(em -> em.createQuery(
                        "select r from BatchRowEntity r" + ROWS
                                + " and r.item >= :from and r.item < :until order by r.item",
                        BatchRowEntity.class)
                .setParameter("merchant", batch.merchant().value())
                .setParameter("batch", batch.id().value())
                .setParameter("from", from)
                .setParameter("until", until)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(row -> row.toRow(batch))
                .toList());
    }

    @Override
    public List<BatchRow> rows(Batch batch, RowState state, int limit) {
        return unit.inTransaction(em -> em.createQuery(
                        "select r from BatchRowEntity r" + ROWS + " and r.state = :state order by r.item",
                        BatchRowEntity.class)
                .setParameter("merchant", batch.merchant().value())
                .setParameter("batch", batch.id().value())
                .setParameter("state", state)
                .setMaxResults(limit)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(row -> row.toRow(batch))
                .toList());
    }

    @Override
    public Map<RowState, BatchSums.Sum> sums(Batch batch) {
        var sums = new EnumMap<RowState, BatchSums.Sum>(RowState.class);
        unit.run(em -> em.createQuery(
                        "select r.state, count(r.item), sum(r.amount) from BatchRowEntity r" + ROWS
                                + " group by r.state",
                        Object[].class)
                .setParameter("merchant", batch.merchant().value())
                .setParameter("batch", batch.id().value())
                .getResultStream()
                .forEach(row -> sums.put(
                        (RowState) row[0],
                        new BatchSums.Sum(
                                ((Number) row[1]).intValue(),
                                new Money(
                                        ((Number) row[2]).longValue(),
                                        batch.total().currency())))));
        return sums;
    }

    @Override
    public boolean discard(MerchantNo merchant, BatchId id) {
        return unit.inTransaction(em -> {
            var deleted = of(em.createQuery("delete from BatchEntity b" + IS + " and b.state = :state"), merchant, id)
                    .setParameter("state", BatchState.CHECKED)
                    .executeUpdate();
            if (deleted == 1) {
                em.createQuery("delete from BatchRowEntity r" + ROWS)
                        .setParameter("merchant", merchant.value())
                        .setParameter("batch", id.value())
                        .executeUpdate();
            }
            return deleted == 1;
        });
    }

    @Override
    public boolean confirm(MerchantNo merchant, BatchId id, String operatorNo, Instant at) {
        return unit.inTransaction(em -> of(
                                em.createQuery("update BatchEntity b set b.state = :next, b.confirmedBy = :operator,"
                                        + " b.confirmedAt = :at" + IS + " and b.state = :state"),
                                merchant,
                                id)
                        .setParameter("next", BatchState.RUNNING)
                        .setParameter("operator", operatorNo)
                        .setParameter("at", BatchEntity.micros(at))
                        .setParameter("state", BatchState.CHECKED)
                        .executeUpdate()
                == 1);
    }

    @Override
    public void assign(MerchantNo merchant, BatchId id, JobId job) {
        unit.run(em -> of(em.createQuery("update BatchEntity b set b.job = :job" + IS), merchant, id)
                .setParameter("job", job.value())
                .executeUpdate());
    }

    @Override
    public void write(Batch batch, int from, int until, List<BatchRow> others) {
        unit.run(em -> {
            em.createQuery("update BatchRowEntity r set r.state = :state" + ROWS
                            + " and r.item >= :from and r.item < :until")
                    .setParameter("state", RowState.SUCCEEDED)
                    .setParameter("merchant", batch.merchant().value())
                    .setParameter("batch", batch.id().value())
                    .setParameter("from", from)
                    .setParameter("until", until)
                    .executeUpdate();
            others.forEach(row -> write(em, batch, row));
        });
    }

    @Override
    public void write(Batch batch, BatchRow row) {
        unit.run(em -> write(em, batch, row));
    }

    @Override
    public void end(MerchantNo merchant, BatchId id, BatchState state, Instant at) {
        unit.run(em -> {
            of(em.createQuery("update BatchEntity b set b.state = :state, b.endedAt = :at" + IS), merchant, id)
                    .setParameter("state", state)
                    .setParameter("at", BatchEntity.micros(at))
                    .executeUpdate();
            em.createQuery("update BatchRowEntity r set r.state = :cancelled" + ROWS + " and r.state = :open")
                    .setParameter("cancelled", RowState.CANCELLED)
                    .setParameter("merchant", merchant.value())
                    .setParameter("batch", id.value())
                    .setParameter("open", RowState.OPEN)
                    .executeUpdate();
        });
    }

    @Override
    public <R> R together(Supplier<R> work) {
        return unit.inTransaction(em -> work.get());
    }

    private static Query of(Query query, MerchantNo merchant, BatchId id) {
        return query.setParameter("merchant", merchant.value()).setParameter("id", id.value());
    }

    private static void write(EntityManager em, Batch batch, BatchRow row) {
        var why = row.why();
        var update = em.createQuery("update BatchRowEntity r set r.state = :state"
                        + (why == null ? "" : ", r.why = :why") + ROWS + " and r.refundNo = :no")
                .setParameter("state", row.state())
                .setParameter("merchant", batch.merchant().value())
                .setParameter("batch", batch.id().value())
                .setParameter("no", row.no().value());
        if (why != null) {
            update.setParameter("why", WrittenReason.write(why));
        }
        update.executeUpdate();
    }
}
