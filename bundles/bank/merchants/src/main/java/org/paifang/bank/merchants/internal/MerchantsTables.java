package org.paifang.bank.merchants.internal;

import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.store.Migrations;

/** The function's own tables. */
@Component
public final class MerchantsTables implements Migrations {

    @Override
    public String owner() {
        return "merchants";
    }

    @Override
    public String changelog() {
        return "org/paifang/bank/merchants/internal/store/changelog.xml";
    }
}
