package org.paifang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every address of a download that any page of the menu has, found and not listed: it answers whoever opened the page, and
 * nobody else; and nobody any more, as soon as its function is switched off.
 */
class DownloadsTest extends BrowserTest {

    /** Of two files for one layer the first name counts: the demo has one for its merchant. */
    private static final String PROFILE = "org.paifang.platform.core.profile-closed.cfg";

    private static final String ADDRESSES = "#pf-main [href*='VAADIN/dynamic']";
    private static final int OK = 200;

    @ParameterizedTest
    @CsvSource({BANK + ", bank-02, bank, 4", SUPERVISOR + ", " + CLERK + ", 100001, 1"})
    void aDownloadIsForWhoeverOpenedItsPageAndClosedWithItsFunction(
            String operator, String other, String merchant, int least) {
        var shell = logIn(operator, "/");
        var stranger = stage.visitor();
        stranger.navigate("/");
        var colleague = logIn(other, "/").page();
        var found = 0;
        for (var item : shell.menu()) {
            var addresses = addresses(shell, item);
            found += addresses.size();
            if (!addresses.isEmpty()) {
                for (var address : addresses.keySet()) {
                    assertThat(status(stranger, address))
                            .as("a stranger, " + item)
                            .isNotEqualTo(OK);
                    assertThat(status(colleague, address))
                            .as(other + ", " + item)
                            .isNotEqualTo(OK);
                }
                addresses.forEach((address, shown) -> assertThat(!shown || status(shell.page(), address) == OK)
                        .as(item)
                        .isTrue());
                closed(shell.page(), item, merchant, List.copyOf(addresses.keySet()));
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(least);
    }

    private void closed(Page page, String item, String merchant, List<String> addresses) {
        var function = item.substring(0, item.indexOf('.'));
        try {
            stage.distribution().configure(PROFILE, "layer = merchant:" + merchant, "function." + function + " = off");
            for (var address : addresses) {
                awaitClosed(page, item, address);
            }
        } finally {
            stage.distribution().configure(PROFILE);
        }
        page.locator("[data-item='" + item + "']").waitFor();
    }

    /** The file is seen within a second or two. */
    private static void awaitClosed(Page page, String item, String address) {
        var end = System.nanoTime()
                + Duration.ofMillis((long) Stage.PATIENCE_MILLIS).toNanos();
        while (status(page, address) == OK && System.nanoTime() < end) {
            page.waitForTimeout(200);
        }
        page.locator("[data-item='" + item + "']")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(status(page, address)).as(item + " is switched off").isNotEqualTo(OK);
    }

    /** Of an item's page, and whether somebody sees it; those that are not seen wait for a button. */
    private static Map<String, Boolean> addresses(Shell shell, String item) {
        shell.menuItem(item).first().evaluate("item => item.scrollIntoView()");
        var path =
                shell.menuItem(item).first().evaluate("item => item.getAttribute('path') ?? item.getAttribute('href')");
        shell.open("/" + path.toString().replaceFirst("^/", ""));
        var found = new LinkedHashMap<String, Boolean>();
        for (var link : shell.page().locator(ADDRESSES).all()) {
            found.put("/" + link.getAttribute("href"), link.isVisible());
        }
        return found;
    }

    private static int status(Page page, String address) {
        var answer = page.request().get(address);
        try {
            return answer.status();
        } finally {
            answer.dispose();
        }
    }
}
