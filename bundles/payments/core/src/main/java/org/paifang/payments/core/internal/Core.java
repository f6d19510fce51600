package org.paifang.payments.core.internal;

import java.time.Clock;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.paifang.payments.api.AcquirerGateway;
import org.paifang.payments.core.internal.service.Acquirer;
import org.paifang.payments.core.internal.service.Desk;
import org.paifang.platform.api.events.Outbox;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.store.Ids;
import org.paifang.platform.store.Unit;

/** What the components of this bundle share: made once, when tables and persistence unit are there. */
@Component(service = Core.class)
public final class Core {

    private final Acquirer acquirer;
    private final Desk desk;

    /** Comes and goes without a restart of the money. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable AcquirerGateway gateway;

    @Activate
    public Core(
            @Reference(target = "(osgi.unit.name=payments)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference(target = "(owner=payments)") Migrated tables,
            @Reference Ids ids,
            @Reference Directory directory,
            @Reference Outbox outbox) {
        var unit = new Unit(jpa, transactions);
        this.acquirer = new Acquirer(() -> gateway);
        this.desk = new Desk(unit, ids, directory, acquirer, Clock.systemUTC(), outbox::publishAll);
    }

    @Deactivate
    void stop() {
        acquirer.close();
    }

    Desk desk() {
        return desk;
    }
}
