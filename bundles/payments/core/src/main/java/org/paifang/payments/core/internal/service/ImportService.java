package org.paifang.payments.core.internal.service;

import java.util.List;
import javax.persistence.EntityManager;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.PaymentImport;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.core.internal.domain.ImportPlan;
import org.paifang.payments.core.internal.store.Archive;
import org.paifang.payments.core.internal.store.BulkInsert;
import org.paifang.payments.core.internal.store.Ledger;
import org.paifang.payments.core.internal.store.Unsettled;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.store.Conflicts;

/** Payments of elsewhere, in bulk. */
public class ImportService implements PaymentImport {

    private final Desk desk;

    public ImportService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void add(List<ImportedPayment> payments) {
        var plan = new ImportPlan(desk.ids()::next, desk::currencyOrThrow);
        payments.forEach(plan::add);
        try {
            desk.unit().run(em -> insert(em, plan));
        } catch (RuntimeException e) {
            if (Conflicts.isDuplicate(e)) {
                throw new IllegalArgumentException("an order's or a refund's number is there already", e);
            }
            throw e;
        }
    }

    private static void insert(EntityManager em, ImportPlan plan) {
        plan.orders().stream().map(Order::merchant).distinct().forEach(merchant -> requireNew(em, merchant, plan));
        BulkInsert.orders(em, plan.orders());
        BulkInsert.transactions(em, plan.transactions());
        Ledger.book(em, plan.entries());
        Unsettled.insert(em, plan.waiting());
    }

    /** What is live, the database refuses by itself. */
    private static void requireNew(EntityManager em, MerchantNo merchant, ImportPlan plan) {
        var orders = plan.orders().stream()
                .filter(order -> order.merchant().equals(merchant))
                .map(order -> order.no().value())
                .toList();
        var refunds = plan.transactions().stream()
                .filter(transaction -> transaction.merchant().equals(merchant))
                .filter(transaction -> transaction.kind() == TransactionKind.REFUND)
                .map(Transaction::referenceNo)
                .toList();
        if (Archive.has(em, merchant, orders, refunds)) {
            throw new IllegalArgumentException("an order's or a refund's number is in the archive of " + merchant);
        }
    }
}
