package org.paifang.functions.query.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.query.internal.domain.AccountQuery;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.functions.query.internal.view.AccountView;
import org.paifang.payments.api.Books;
import org.paifang.payments.api.Settlements;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** The view behind {@code query.account}. */
@org.osgi.service.component.annotations.Component
public final class AccountContribution implements ViewContribution {

    private final AccountQuery query;

    @Activate
    public AccountContribution(
            @Reference Books books, @Reference Settlements settlements, @Reference AccessPolicy policy) {
        this.query = new AccountQuery(books, settlements, policy);
    }

    @Override
    public ItemId item() {
        return QueryRights.ACCOUNTS;
    }

    @Override
    public Component create(ViewSession session) {
        return new AccountView(query, session);
    }
}
