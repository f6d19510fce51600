package org.paifang.platform.rest.internal;

import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.store.Migrations;

/** Keys, and requests with their answers. */
@Component
public final class RestTables implements Migrations {

    @Override
    public String owner() {
        return "rest";
    }

    @Override
    public String changelog() {
        return "org/paifang/platform/rest/internal/changelog.xml";
    }
}
