package org.paifang.functions.query.internal;

import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.store.Migrations;

/** The function's own table. */
@Component
public final class QueryTables implements Migrations {

    @Override
    public String owner() {
        return "query";
    }

    @Override
    public String changelog() {
        return "org/paifang/functions/query/internal/store/changelog.xml";
    }
}
