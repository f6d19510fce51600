package org.paifang.payments.core.internal;

import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.store.Migrations;

@Component
public final class PaymentsMigrations implements Migrations {

    @Override
    public String owner() {
        return "payments";
    }

    @Override
    public String changelog() {
        return "org/paifang/payments/core/changelog.xml";
    }
}
