package org.paifang.functions.refund.internal;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.refund.internal.domain.HistoricalWork;
import org.paifang.payments.api.HistoricalRefunds;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.jobs.JobHandler;

/** Does the jobs {@code refund.historical}. */
@Component(service = JobHandler.class)
public final class HistoricalJobs extends HistoricalWork {

    @Activate
    public HistoricalJobs(
            @Reference HistoricalService historical,
            @Reference HistoricalRefunds refunds,
            @Reference Profiles profiles) {
        super(refunds, profiles, historical.store(), Clock.systemUTC());
    }
}
