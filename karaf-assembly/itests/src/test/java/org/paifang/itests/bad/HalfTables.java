package org.paifang.itests.bad;

import org.paifang.platform.api.store.Migrations;

/** Its changelog fails half-way. */
public final class HalfTables implements Migrations {

    @Override
    public String owner() {
        return "coupons";
    }

    @Override
    public String changelog() {
        return "org/paifang/itests/bad/half.xml";
    }
}
