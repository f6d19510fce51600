package org.paifang.payments.core.internal;

import org.junit.jupiter.api.Test;
import org.paifang.platform.testkit.ChangelogContract;

class ChangelogTest {

    @Test
    void theTablesAreTheSameOnEveryDatabaseAndNamedAfterTheirOwner() {
        ChangelogContract.verify(new PaymentsMigrations());
    }
}
