package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class QueryTest extends BrowserTest {

    @Test
    void anOrderIsFoundAndOpensWithItsHistory() {
        var shell = logIn(SUPERVISOR, "/transactions");
        search(shell, "W-TRY-PARTS");
        order(shell, "W-TRY-PARTS").click();

        assertThat(shell.title()).hasText("W-TRY-PARTS");
        assertThat(shell.main()).containsText("1,000.00");
        shell.main()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Refund"))
                .click();
        assertThat(shell.main()).containsText("Order W-TRY-PARTS");
    }

    @Test
    void filtersBehindTheButtonNarrowTheList() {
        var shell = logIn(OFFLINE_SUPERVISOR, "/transactions");
        shell.main()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("More filters"))
                .click();
        shell.main().getByLabel("Amount from").first().fill("999999999");
        press(shell, "Search");

        assertThat(shell.main()).containsText("No transactions");
    }

    @Test
    void whatIsShownIsExportedAsCsv() throws IOException {
        var shell = logIn(SUPERVISOR, "/transactions");
        search(shell, "W-TRY-DECLINED");
        var download = shell.page().waitForDownload(() -> press(shell, "Export CSV"));
        var lines = Files.readAllLines(download.path(), StandardCharsets.UTF_8);

        assertThat(download.suggestedFilename()).endsWith(".csv");
        assertThat(lines.get(0)).contains("Order no.");
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(line -> line.contains("W-TRY-DECLINED"));
    }

    private static void search(Shell shell, String order) {
        shell.main().getByLabel("Order no.").first().fill(order);
        press(shell, "Search");
        assertThat(order(shell, order)).isVisible();
    }

    /** The first row's link; the grid keeps cells that it does not show. */
    private static Locator order(Shell shell, String order) {
        return shell.main()
                .locator("a.pq-link:visible")
                .filter(new Locator.FilterOptions().setHasText(order))
                .first();
    }

    private static void press(Shell shell, String button) {
        shell.main()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }
}
