package org.paifang.platform.jobs.internal;

import java.time.Clock;
import javax.transaction.TransactionManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.events.Outbox;
import org.paifang.platform.jobs.internal.outbox.OutboxService;
import org.paifang.platform.store.Ids;

@Component(service = Outbox.class)
public final class OutboxComponent extends OutboxService {

    @Activate
    public OutboxComponent(@Reference JobsNode node, @Reference TransactionManager transactions, @Reference Ids ids) {
        super(node.unit(), transactions, ids, Clock.systemUTC());
    }
}
