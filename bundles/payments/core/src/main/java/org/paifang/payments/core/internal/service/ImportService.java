package org.paifang.payments.core.internal.service;

import java.util.List;
import javax.persistence.EntityManager;
import org.paifang.payments.api.PaymentImport;
import org.paifang.payments.core.internal.domain.ImportPlan;
import org.paifang.payments.core.internal.store.BulkInsert;
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
        BulkInsert.orders(em, plan.orders());
        BulkInsert.transactions(em, plan.transactions());
        BulkInsert.entries(em, plan.entries());
    }
}
