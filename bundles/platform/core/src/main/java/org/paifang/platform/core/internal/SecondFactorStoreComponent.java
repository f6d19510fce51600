package org.paifang.platform.core.internal;

import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.core.internal.domain.SecondFactorStore;
import org.paifang.platform.core.internal.store.JpaSecondFactorStore;

/** Second factors in the database, once their tables are there. */
@Component(service = SecondFactorStore.class)
public final class SecondFactorStoreComponent extends JpaSecondFactorStore {

    @Activate
    public SecondFactorStoreComponent(
            @Reference(target = "(osgi.unit.name=core)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference(target = "(owner=core)") Migrated tables) {
        super(jpa, transactions);
    }
}
