package org.paifang.payments.core.internal.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.BatchId;
import org.paifang.payments.api.SettlementBatch;
import org.paifang.payments.api.SettlementLine;
import org.paifang.payments.api.Settlements;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.core.internal.store.BatchLines;
import org.paifang.payments.core.internal.store.Batches;
import org.paifang.platform.api.identity.MerchantNo;

/** Settlement batches, read. */
public class SettlementService implements Settlements {

    private final Desk desk;

    public SettlementService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<SettlementBatch> page(MerchantNo merchant, @Nullable SettlementBatch after, int limit) {
        requireLimit(limit);
        return desk.unit().inTransaction(em -> Batches.page(em, merchant, after, limit));
    }

    @Override
    public Optional<SettlementBatch> batch(MerchantNo merchant, BatchId id) {
        return desk.unit().inTransaction(em -> Batches.find(em, merchant, id));
    }

    @Override
    public Optional<SettlementBatch> batchOf(MerchantNo merchant, TransactionId transaction) {
        return desk.unit().inTransaction(em -> Batches.of(em, merchant, transaction));
    }

    @Override
    public List<SettlementLine> lines(MerchantNo merchant, BatchId batch, @Nullable SettlementLine after, int limit) {
        requireLimit(limit);
        return desk.unit().inTransaction(em -> BatchLines.page(em, merchant, batch, after, limit));
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MAXIMUM_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + MAXIMUM_PAGE + " rows, not " + limit);
        }
    }
}
