package org.paifang.platform.core.internal;

import java.util.UUID;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.core.internal.domain.Bulletin;
import org.paifang.platform.core.internal.store.JpaBulletin;

/** What nodes tell each other, once its tables are there. The stores need it, so it is there before they read. */
@Component(service = {Bulletin.class, JpaBulletin.class})
public final class BulletinComponent extends JpaBulletin {

    @Activate
    public BulletinComponent(
            @Reference(target = "(osgi.unit.name=core)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference(target = "(owner=core)") Migrated tables) {
        super(jpa, transactions, UUID.randomUUID().toString());
    }
}
