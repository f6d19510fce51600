package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page on which an order is refunded, in English. */
final class RefundPage {

    private final Shell shell;

    RefundPage(Shell shell) {
        this.shell = shell;
    }

    Locator amount() {
        return shell.main().getByLabel("Amount").first();
    }

    Locator reason() {
        return shell.main().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Reason"));
    }

    Locator number() {
        return shell.main().getByLabel("Refund no.").first();
    }

    void fill(String amount, String reason) {
        amount().fill(amount);
        reason().fill(reason);
        reason().press("Tab");
    }

    /** What is typed before the amount is there would be mixed with it. */
    void full() {
        button("Full amount").click();
        assertThat(amount()).not().hasValue("");
    }

    /** Presses the button that leads to the last look. */
    void review() {
        button("Review refund").click();
    }

    Locator lastLook() {
        return shell.page().locator("vaadin-dialog-overlay");
    }

    Locator confirm() {
        return lastLook().locator("vaadin-button[theme~='primary']");
    }

    Locator button(String name) {
        return shell.main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    /** A headline of what became of it. */
    Locator result(String title) {
        return shell.main()
                .getByRole(
                        AriaRole.HEADING,
                        new Locator.GetByRoleOptions().setName(title).setExact(true));
    }

    Page page() {
        return shell.page();
    }
}
