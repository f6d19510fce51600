package org.paifang.samples.template.internal;

import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.store.Migrations;

/** The function's own table. */
@Component
public final class TemplateTables implements Migrations {

    @Override
    public String owner() {
        return "template";
    }

    @Override
    public String changelog() {
        return "org/paifang/samples/template/internal/store/changelog.xml";
    }
}
