package org.paifang.platform.jobs.internal;

import org.junit.jupiter.api.Test;
import org.paifang.platform.testkit.ChangelogContract;

class ChangelogTest {

    @Test
    void tablesAreNamedAndKeyedAsTheHouseWantsIt() {
        ChangelogContract.verify(new JobsMigrations());
    }
}
