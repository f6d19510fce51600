package org.paifang.functions.refund.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.HistoricalRefund;
import org.paifang.functions.refund.internal.domain.HistoricalStore;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.store.Conflicts;
import org.paifang.platform.store.Unit;

/** Refunds of orders in the archive, in the function's own table. */
public final class JpaHistorical implements HistoricalStore {

    private final Unit unit;

    public JpaHistorical(Unit unit) {
        this.unit = unit;
    }

    @Override
    public <R> R together(Supplier<R> work) {
        return unit.inTransaction(em -> work.get());
    }

    @Override
    public void insert(HistoricalRefund refund) {
        try {
            unit.run(em -> em.persist(new HistoricalEntity(refund)));
        } catch (RuntimeException e) {
            throw Conflicts.isDuplicate(e) ? new NumberTaken(e) : e;
        }
    }

    @Override
    public Optional<HistoricalRefund> find(MerchantNo merchant, RefundNo no) {
        return unit.inTransaction(em -> em.createQuery(
                        "select h from HistoricalEntity h where h.merchant = :merchant and h.refundNo = :no",
                        HistoricalEntity.class)
                .setParameter("merchant", merchant.value())
                .setParameter("no", no.value())
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .findFirst()
                .map(HistoricalEntity::toRefund));
    }

    @Override
    public List<HistoricalRefund> unfinished(MerchantNo merchant, @Nullable OrderNo order, Instant since, int limit) {
        return unit.inTransaction(em -> {
            var query = em.createQuery(
                            "select h from HistoricalEntity h where h.merchant = :merchant and (h.endedAt is null"
                                    + " or (h.refused is not null and h.askedAt >= :since))"
                                    + (order == null ? "" : " and h.orderNo = :order")
                                    + " order by h.askedAt desc, h.refundNo",
                            HistoricalEntity.class)
                    .setParameter("merchant", merchant.value())
                    .setParameter("since", BatchEntity.micros(since))
                    .setMaxResults(limit)
                    .setHint("eclipselink.read-only", true);
            if (order != null) {
                query.setParameter("order", order.value());
            }
            return query.getResultStream().map(HistoricalEntity::toRefund).toList();
        });
    }

    @Override
    public void end(MerchantNo merchant, RefundNo no, Instant at, @Nullable Reason refused) {
        unit.run(em -> {
            var update = em.createQuery("update HistoricalEntity h set h.endedAt = :at"
                            + (refused == null ? "" : ", h.refused = :refused")
                            + " where h.merchant = :merchant and h.refundNo = :no and h.endedAt is null")
                    .setParameter("at", BatchEntity.micros(at))
                    .setParameter("merchant", merchant.value())
                    .setParameter("no", no.value());
            if (refused != null) {
                update.setParameter("refused", WrittenReason.write(refused));
            }
            update.executeUpdate();
        });
    }
}
