package org.paifang.platform.approvals.internal;

import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.store.Migrations;

/** The tables of what waits and what was decided. */
@Component
public final class ApprovalsMigrations implements Migrations {

    @Override
    public String owner() {
        return "approvals";
    }

    @Override
    public String changelog() {
        return "org/paifang/platform/approvals/internal/store/changelog.xml";
    }
}
