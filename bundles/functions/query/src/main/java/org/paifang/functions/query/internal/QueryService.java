package org.paifang.functions.query.internal;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.query.internal.domain.TransactionQuery;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.identity.Directory;

/** The application service of the function, for its views; of this bundle alone. */
@Component(service = QueryService.class)
public final class QueryService {

    private final TransactionQuery query;

    @Activate
    public QueryService(
            @Reference Transactions transactions,
            @Reference AccessPolicy policy,
            @Reference Directory directory,
            @Reference Profiles profiles) {
        this.query = new TransactionQuery(transactions, policy, directory, profiles, Clock.systemUTC());
    }

    TransactionQuery query() {
        return query;
    }
}
