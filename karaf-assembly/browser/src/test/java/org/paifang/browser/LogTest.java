package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a day leaves in the log, of a platform of its own that is stopped under an open page. */
class LogTest extends BrowserTest {

    private static final int RESTLESS = 5;

    private final String wrong = "wrong-" + UUID.randomUUID();

    @Test
    void aDaysWorkAndAStopUnderAnOpenPageLeaveNoWarningAndNoPasswordInTheLog() {
        try (var platform = Distribution.start()) {
            var page = stage.visitor();
            mistype(page, platform);
            var shell = Shell.logIn(page, SUPERVISOR, platform.password(), platform.address() + "/");
            leaveHomeEarly(shell, platform.address());
            work(shell, platform.address());
            stay(platform);

            platform.stop();

            var log = platform.log();
            assertThat(log)
                    .as("the log has what happened")
                    .anyMatch(line -> line.contains(SUPERVISOR + " logged in"))
                    .anyMatch(line -> line.contains("A wrong password for " + SUPERVISOR))
                    .anyMatch(line -> line.contains("The shell is gone"));
            assertThat(log).noneMatch(line -> line.contains(platform.password()) || line.contains(wrong));
            assertThat(log).noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
        }
    }

    /** Also in the field where no password belongs. */
    private void mistype(Page page, Distribution platform) {
        page.navigate(platform.address());
        for (var operator : new String[] {SUPERVISOR, wrong, platform.password()}) {
            Shell.typeLogIn(page, operator, wrong);
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.locator("#password input")).hasValue("");
        }
    }

    /** Goes on while the home page still asks the database. */
    private static void leaveHomeEarly(Shell shell, String address) {
        for (var time = 0; time < RESTLESS; time++) {
            shell.page().navigate(address);
            shell.page().navigate(address + "/transactions");
        }
        shell.awaitReady();
    }

    private static void work(Shell shell, String address) {
        var page = shell.page();
        page.waitForDownload(() -> page.getByText("Export CSV").click());
        page.locator("#pf-main a.pq-link:visible").first().click();
        shell.awaitReady();
        shell.open(address + "/refund/W-TRY-PARTS");
        var refund = new RefundPage(shell);
        refund.fill("1.00", "Goods returned");
        refund.review();
        refund.confirm().click();
        assertThat(refund.result("Refund succeeded")).isVisible();
        shell.choose("Appearance", "Dark");
        shell.choose("Language", "简体中文");
        assertThat(shell.title()).hasText("退款");
        shell.choose("退出登录");
        assertThat(Shell.logInButton(page)).isVisible();
    }

    private void stay(Distribution platform) {
        Shell.logIn(stage.visitor(), OFFLINE_SUPERVISOR, platform.password(), platform.address() + "/transactions");
    }
}
