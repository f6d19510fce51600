package org.paifang.platform.jobs.internal;

import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.store.Migrations;

@Component
public final class JobsMigrations implements Migrations {

    @Override
    public String owner() {
        return "jobs";
    }

    @Override
    public String changelog() {
        return "org/paifang/platform/jobs/changelog.xml";
    }
}
