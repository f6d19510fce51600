package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** A merchant applies for a service, the bank agrees, and it is in the merchant's open page; then the bank takes it back. */
class ServicesTest extends BrowserTest {

    private static final String SECOND = "bank-02";
    private static final String ITEM = "api-keys.list";

    @Test
    void whatTheBankAgreesToIsInTheMerchantsOpenPageUntilItIsTakenBack() {
        var merchant = logIn(OFFLINE_SUPERVISOR, "/services");
        merchant.page().evaluate("window.keptSinceTheBeginning = true");
        assertThat(merchant.menuItem(ITEM)).hasCount(0);
        button(merchant, "Apply for API keys").click();
        merchant.main().getByLabel("What you need it for (optional)").fill("for our till");
        button(merchant, "Send the application").click();
        assertThat(merchant.main()).containsText("The application for API keys is with the bank.");

        var second = logIn(SECOND, "/approvals");
        var request = second.main()
                .locator("a.approvals-row")
                .filter(new Locator.FilterOptions().setHasText("API keys"))
                .first();
        LayerSheet.agree(second, request.getAttribute("href"));
        assertThat(merchant.menuItem(ITEM)).isVisible();
        assertThat(merchant.title()).hasText("Apply for services");
        button(merchant, "Take back the application for API keys").waitFor(gone());
        merchant.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open API keys"))
                .click();
        assertThat(merchant.title()).hasText("API keys");

        var sheet = new LayerSheet(logIn(BANK, "/"), "/profiles/merchant/200001");
        sheet.show("Functions, settings, approvals");
        var choice = sheet.main()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(sheet.page().getByText("api-keys", new Page.GetByTextOptions().setExact(true))))
                .locator("vaadin-select")
                .first();
        choice.locator("vaadin-select-value-button").press("Enter");
        assertThat(sheet.page().locator("vaadin-select-item:visible").first()).isVisible();
        sheet.page().keyboard().press("Home");
        sheet.page().keyboard().press("Enter");
        sheet.show("Publish");
        assertThat(sheet.difference()).hasText("The function api-keys is left to the other layers");
        sheet.publish(second);
        assertThat(merchant.menuItem(ITEM)).hasCount(0);
        assertThat(merchant.page().evaluate("window.keptSinceTheBeginning === true"))
                .as("the merchant's page was never loaded again")
                .isEqualTo(true);
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static Locator button(Shell shell, String name) {
        return shell.main()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
