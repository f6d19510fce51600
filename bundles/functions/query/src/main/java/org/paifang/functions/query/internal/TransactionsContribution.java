package org.paifang.functions.query.internal;

import com.vaadin.flow.component.Component;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.functions.query.internal.domain.SavedFilters;
import org.paifang.functions.query.internal.store.JpaSavedFilters;
import org.paifang.functions.query.internal.view.TransactionsView;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.store.Unit;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** The view behind {@code query.transactions}; there as soon as the function's table is. */
@org.osgi.service.component.annotations.Component
public final class TransactionsContribution implements ViewContribution {

    private final QueryService service;
    private final SavedFilters saved;

    @Activate
    public TransactionsContribution(
            @Reference QueryService service,
            @Reference AccessPolicy policy,
            @Reference(target = "(osgi.unit.name=query)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference(target = "(owner=query)") Migrated tables) {
        this.service = service;
        this.saved = new SavedFilters(new JpaSavedFilters(new Unit(jpa, transactions)), service.query(), policy);
    }

    @Override
    public ItemId item() {
        return QueryRights.TRANSACTIONS;
    }

    @Override
    public Component create(ViewSession session) {
        return new TransactionsView(service.query(), saved, session);
    }
}
