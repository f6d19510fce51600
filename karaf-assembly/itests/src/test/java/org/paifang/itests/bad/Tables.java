package org.paifang.itests.bad;

import org.paifang.platform.api.store.Migrations;

/** Brings a changelog that each of its packages writes for itself. */
public final class Tables implements Migrations {

    public static final String CHANGELOG = "org/paifang/itests/bad/tables.xml";

    @Override
    public String owner() {
        return "coupons";
    }

    @Override
    public String changelog() {
        return CHANGELOG;
    }
}
