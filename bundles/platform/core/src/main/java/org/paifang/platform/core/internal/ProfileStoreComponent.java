package org.paifang.platform.core.internal;

import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.core.internal.domain.ProfileStore;
import org.paifang.platform.core.internal.store.JpaBulletin;
import org.paifang.platform.core.internal.store.JpaProfileStore;

/** Versions and drafts in the database, once their tables are there. */
@Component(service = ProfileStore.class)
public final class ProfileStoreComponent extends JpaProfileStore {

    @Activate
    public ProfileStoreComponent(
            @Reference(target = "(osgi.unit.name=core)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference JpaBulletin bulletin,
            @Reference(target = "(owner=core)") Migrated tables) {
        super(jpa, transactions, bulletin);
    }
}
