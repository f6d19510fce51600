package org.paifang.samples.promotions.internal;

import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.store.Migrations;

/** The function's own table. */
@Component
public final class PromotionsTables implements Migrations {

    @Override
    public String owner() {
        return "promotions";
    }

    @Override
    public String changelog() {
        return "org/paifang/samples/promotions/internal/store/changelog.xml";
    }
}
