package org.paifang.platform.core.internal;

import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.store.Migrations;

/** The tables of merchants and operators. */
@Component
public final class CoreTables implements Migrations {

    static final String OWNER = "core";

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public String changelog() {
        return "org/paifang/platform/core/internal/store/changelog.xml";
    }
}
