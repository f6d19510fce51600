package org.paifang.functions.refund.internal;

import java.time.Clock;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.refund.internal.domain.BatchDesk;
import org.paifang.functions.refund.internal.domain.BatchStore;
import org.paifang.functions.refund.internal.file.CsvBatchReader;
import org.paifang.functions.refund.internal.store.JpaBatches;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.jobs.Jobs;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.store.Ids;
import org.paifang.platform.store.Unit;

/** What the components of batches share: made once, when the tables are there. */
@Component(service = BatchService.class)
public final class BatchService {

    private final BatchStore store;
    private final BatchDesk desk;

    @Activate
    public BatchService(
            @Reference(target = "(osgi.unit.name=refund)") JpaTemplate jpa,
            @Reference TransactionManager manager,
            @Reference(target = "(owner=refund)") Migrated tables,
            @Reference AccessPolicy access,
            @Reference Identity identity,
            @Reference Profiles profiles,
            @Reference Transactions transactions,
            @Reference Approvals approvals,
            @Reference Jobs jobs,
            @Reference AuditLog audit,
            @Reference Ids ids) {
        this.store = new JpaBatches(new Unit(jpa, manager));
        this.desk = new BatchDesk(
                access,
                identity,
                profiles,
                transactions,
                approvals,
                jobs,
                store,
                audit,
                new CsvBatchReader(),
                ids::next,
                Clock.systemUTC());
    }

    BatchStore store() {
        return store;
    }

    public BatchDesk desk() {
        return desk;
    }
}
