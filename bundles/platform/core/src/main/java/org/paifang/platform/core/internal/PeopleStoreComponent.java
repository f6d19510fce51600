package org.paifang.platform.core.internal;

import java.time.Clock;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.core.internal.domain.Chronicle;
import org.paifang.platform.core.internal.domain.PeopleStore;
import org.paifang.platform.core.internal.store.JpaBulletin;
import org.paifang.platform.core.internal.store.JpaPeopleStore;

/** Merchants and operators in the database, once their tables are there. */
@Component(service = PeopleStore.class)
public final class PeopleStoreComponent extends JpaPeopleStore {

    @Activate
    public PeopleStoreComponent(
            @Reference(target = "(osgi.unit.name=core)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference Chronicle chronicle,
            @Reference JpaBulletin bulletin,
            @Reference(target = "(owner=core)") Migrated tables) {
        super(jpa, transactions, chronicle, bulletin, Clock.systemUTC());
    }
}
