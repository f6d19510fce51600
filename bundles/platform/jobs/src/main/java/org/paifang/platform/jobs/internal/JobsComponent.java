package org.paifang.platform.jobs.internal;

import javax.transaction.TransactionManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.jobs.Jobs;
import org.paifang.platform.jobs.internal.work.JobService;
import org.paifang.platform.store.Ids;

@Component(service = Jobs.class)
public final class JobsComponent extends JobService {

    private static final int MOST_OPEN = 1_000;

    @Activate
    public JobsComponent(@Reference JobsNode node, @Reference TransactionManager transactions, @Reference Ids ids) {
        super(
                node.unit(),
                transactions,
                ids,
                node.time(),
                JobsNode.within("openJobsPerMerchant", node.config().openJobsPerMerchant(), 1, MOST_OPEN),
                node);
    }
}
