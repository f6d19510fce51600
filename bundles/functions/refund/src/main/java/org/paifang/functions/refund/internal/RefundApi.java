package org.paifang.functions.refund.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.refund.internal.api.BatchResource;
import org.paifang.functions.refund.internal.api.RefundResource;
import org.paifang.functions.refund.internal.domain.BatchDesk;
import org.paifang.functions.refund.internal.domain.RefundDesk;
import org.paifang.functions.refund.internal.domain.RefundSubmission;
import org.paifang.functions.refund.internal.file.CsvBatchReader;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.rest.api.ApiContribution;

/** Brings the resources of refunds and of refunds from files. */
@Component
public final class RefundApi implements ApiContribution {

    private final RefundDesk desk;
    private final RefundSubmission submission;
    private final BatchDesk batches;

    @Activate
    public RefundApi(
            @Reference AccessPolicy access,
            @Reference Profiles profiles,
            @Reference Refunds refunds,
            @Reference Transactions transactions,
            @Reference Approvals approvals,
            @Reference HistoricalService historical,
            @Reference BatchService batches) {
        this.desk = new RefundDesk(access, profiles, refunds, transactions, Clock.systemUTC());
        this.submission = new RefundSubmission(access, approvals, desk, historical.desk());
        this.batches = batches.desk();
    }

    @Override
    public FunctionId function() {
        return new FunctionId("refund");
    }

    @Override
    public Set<String> paths() {
        return Set.of("refunds", "refund-batches");
    }

    @Override
    public Collection<Object> resources() {
        return List.of(
                new RefundResource(desk, submission),
                new BatchResource(batches, Messages.beside(RefundFunction.class)));
    }

    /** A batch file may be as long as on the page. */
    @Override
    public int maxBodyBytes() {
        return CsvBatchReader.MAXIMUM_MEGABYTES << 20;
    }
}
