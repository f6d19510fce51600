package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Somebody sets up a second factor, and comes in with it, with a recovery code, and without it again. */
class SecondFactorTest extends BrowserTest {

    /** Nobody else's test logs in as this one. */
    private static final String CASHIER = "100001-03";

    @Test
    void whoHasASecondFactorComesInWithItsCodeOrARecoveryCodeAndWithNothingLess() {
        var shell = logIn(CASHIER, "/personal");
        var page = shell.page();
        page.locator("#second-on").click();
        var phone = new Authenticator(page.locator("#second-secret").innerText());
        page.locator("#second-confirm-code input").fill(phone.code(0));
        page.locator("#second-confirm").click();
        var codes = page.locator("#second-recovery li, .pp-codes li");
        assertThat(codes).hasCount(10);
        var recovery = codes.first().innerText().strip();
        page.locator("#second-recovery-close").click();
        assertThat(shell.main()).containsText("Your second factor is on.");

        var visitor = stage.visitor();
        visitor.navigate("/personal");
        Shell.typeLogIn(visitor, CASHIER, stage.distribution().password());
        show(visitor, "000000");
        assertThat(visitor.getByRole(AriaRole.ALERT)).containsText("The code is wrong, or it was used already.");
        // a step ahead: the one of now confirmed it a moment ago, and counts once
        show(visitor, phone.code(1));
        assertThat(visitor.locator(".pf-shell")).isVisible();

        var withoutPhone = stage.visitor();
        withoutPhone.navigate("/personal");
        Shell.typeLogIn(withoutPhone, CASHIER, stage.distribution().password());
        show(withoutPhone, recovery);
        assertThat(withoutPhone.locator(".pf-shell")).isVisible();
        assertThat(withoutPhone.locator("#pf-main")).containsText("9 recovery codes left");

        withoutPhone.locator("#second-off").click();
        withoutPhone.locator("[slot='confirm-button']:visible").click();
        assertThat(withoutPhone.locator("#pf-main")).containsText("Your second factor is off");
    }

    private static void show(Page page, String code) {
        Locator field = page.locator("#second-code input");
        assertThat(field).isVisible();
        field.fill(code);
        page.locator("#second-submit").click();
    }
}
