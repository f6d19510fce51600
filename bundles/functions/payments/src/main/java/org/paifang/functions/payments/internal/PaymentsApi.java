package org.paifang.functions.payments.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.payments.internal.api.BalanceResource;
import org.paifang.functions.payments.internal.api.PaymentResource;
import org.paifang.functions.payments.internal.domain.PaymentDesk;
import org.paifang.payments.api.Books;
import org.paifang.payments.api.Payments;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.rest.api.ApiContribution;

/** Brings the resources. */
@Component
public final class PaymentsApi implements ApiContribution {

    private final PaymentDesk desk;

    @Activate
    public PaymentsApi(
            @Reference AccessPolicy access,
            @Reference Payments payments,
            @Reference Transactions transactions,
            @Reference Books books) {
        this.desk = new PaymentDesk(access, payments, transactions, books);
    }

    @Override
    public FunctionId function() {
        return new FunctionId("payments");
    }

    @Override
    public Set<String> paths() {
        return Set.of("payments", "balances");
    }

    @Override
    public Collection<Object> resources() {
        return List.of(new PaymentResource(desk), new BalanceResource(desk));
    }
}
