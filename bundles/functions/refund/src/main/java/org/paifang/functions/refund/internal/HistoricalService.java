package org.paifang.functions.refund.internal;

import java.time.Clock;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.refund.internal.domain.HistoricalDesk;
import org.paifang.functions.refund.internal.domain.HistoricalStore;
import org.paifang.functions.refund.internal.store.JpaHistorical;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.jobs.Jobs;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.store.Unit;

/** What the components of historical refunds share: made once, when the tables are there. */
@Component(service = HistoricalService.class)
public final class HistoricalService {

    private final HistoricalStore store;
    private final HistoricalDesk desk;

    @Activate
    public HistoricalService(
            @Reference(target = "(osgi.unit.name=refund)") JpaTemplate jpa,
            @Reference TransactionManager manager,
            @Reference(target = "(owner=refund)") Migrated tables,
            @Reference AccessPolicy access,
            @Reference AuditLog audit,
            @Reference Jobs jobs) {
        this.store = new JpaHistorical(new Unit(jpa, manager));
        this.desk = new HistoricalDesk(access, jobs, store, audit, Clock.systemUTC());
    }

    HistoricalStore store() {
        return store;
    }

    HistoricalDesk desk() {
        return desk;
    }
}
