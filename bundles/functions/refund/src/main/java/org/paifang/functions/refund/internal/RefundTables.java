package org.paifang.functions.refund.internal;

import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.store.Migrations;

/** The tables of batches. */
@Component
public final class RefundTables implements Migrations {

    @Override
    public String owner() {
        return "refund";
    }

    @Override
    public String changelog() {
        return "org/paifang/functions/refund/changelog.xml";
    }
}
