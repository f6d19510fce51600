package org.paifang.functions.refund.internal;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.refund.internal.domain.BatchWork;
import org.paifang.payments.api.HistoricalRefunds;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.jobs.JobHandler;

/** Does the jobs {@code refund.batch}, which are in the background anyway, of orders in the archive too. */
@Component(service = JobHandler.class)
public final class BatchJobs extends BatchWork {

    @Activate
    public BatchJobs(
            @Reference BatchService batches, @Reference HistoricalRefunds refunds, @Reference Profiles profiles) {
        super(refunds, profiles, batches.store(), Clock.systemUTC());
    }
}
