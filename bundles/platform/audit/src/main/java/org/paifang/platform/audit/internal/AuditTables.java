package org.paifang.platform.audit.internal;

import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.store.Migrations;

/** Entries, and the tree over them. */
@Component
public final class AuditTables implements Migrations {

    @Override
    public String owner() {
        return "audit";
    }

    @Override
    public String changelog() {
        return "org/paifang/platform/audit/internal/changelog.xml";
    }
}
