package org.paifang.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test with the platform, a browser and people in front of it. */
abstract class BrowserTest {

    static final String SUPERVISOR = "100001-01";
    static final String CLERK = "100001-02";
    static final String OFFLINE_SUPERVISOR = "200001-01";
    static final String OFFLINE_CLERK = "200001-02";
    static final String BANK = "bank-01";

    @RegisterExtension
    final Stage stage = new Stage();

    /** Somebody at a desk logs in and comes to the address that was typed. */
    Shell logIn(String operator, String address) {
        return logIn(stage.visitor(), operator, address);
    }

    Shell logIn(Page page, String operator, String address) {
        return Shell.logIn(page, operator, stage.distribution().password(), address);
    }
}
