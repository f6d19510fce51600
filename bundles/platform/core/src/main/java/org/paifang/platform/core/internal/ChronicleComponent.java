package org.paifang.platform.core.internal;

import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.core.internal.domain.Chronicle;
import org.paifang.platform.core.internal.store.JpaChronicle;
import org.paifang.platform.store.Ids;

/** The chronicle in the database, once its table is there. */
@Component(service = Chronicle.class)
public final class ChronicleComponent extends JpaChronicle {

    @Activate
    public ChronicleComponent(
            @Reference(target = "(osgi.unit.name=core)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference Ids ids,
            @Reference(target = "(owner=core)") Migrated tables) {
        super(jpa, transactions, ids::next);
    }
}
