package org.paifang.functions.query.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;

/** What the function says of itself. */
@Component
public final class QueryFunction implements PlatformFunction {

    private static final FunctionDescriptor DESCRIPTOR = new FunctionDescriptor(
            QueryRights.FUNCTION,
            Set.of(Edition.ONLINE, Edition.OFFLINE),
            List.of(
                    new MenuItem(
                            QueryRights.TRANSACTIONS, "transactions", "search", "transactions", 10, QueryRights.VIEW),
                    new MenuItem(QueryRights.ACCOUNTS, "account", "wallet", "transactions", 15, QueryRights.ACCOUNT)),
            List.of(QueryRights.VIEW, QueryRights.EXPORT, QueryRights.ACCOUNT),
            List.of(QueryRights.DEFAULT_DAYS, QueryRights.EXPORT_ROWS));

    private final Messages messages = Messages.beside(QueryFunction.class);

    @Override
    public FunctionDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Messages messages() {
        return messages;
    }
}
