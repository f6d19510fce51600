package org.paifang.functions.refund.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.refund.internal.api.RefundResource;
import org.paifang.functions.refund.internal.domain.RefundDesk;
import org.paifang.functions.refund.internal.domain.RefundSubmission;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.rest.api.ApiContribution;

/** Brings the resource of refunds. */
@Component
public final class RefundApi implements ApiContribution {

    private final RefundDesk desk;
    private final RefundSubmission submission;

    @Activate
    public RefundApi(
            @Reference AccessPolicy access,
            @Reference Profiles profiles,
            @Reference Refunds refunds,
            @Reference Transactions transactions,
            @Reference Approvals approvals) {
        this.desk = new RefundDesk(access, profiles, refunds, transactions, Clock.systemUTC());
        this.submission = new RefundSubmission(access, approvals, desk);
    }

    @Override
    public FunctionId function() {
        return new FunctionId("refund");
    }

    @Override
    public Set<String> paths() {
        return Set.of("refunds");
    }

    @Override
    public Collection<Object> resources() {
        return List.of(new RefundResource(desk, submission));
    }
}
