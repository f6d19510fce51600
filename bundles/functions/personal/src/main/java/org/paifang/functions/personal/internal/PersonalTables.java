package org.paifang.functions.personal.internal;

import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.store.Migrations;

/** The function's own table. */
@Component
public final class PersonalTables implements Migrations {

    @Override
    public String owner() {
        return "personal";
    }

    @Override
    public String changelog() {
        return "org/paifang/functions/personal/internal/store/changelog.xml";
    }
}
