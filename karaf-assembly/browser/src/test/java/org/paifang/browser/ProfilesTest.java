package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bank changes what a merchant has, by keyboard and with two people, and the merchant's open page follows. */
class ProfilesTest extends BrowserTest {

    private static final String SECOND = "bank-02";
    private static final String LAYER = "/profiles/merchant/200001";
    private static final String ITEM = "services.contract";

    @Test
    void whatTwoPeopleSwitchOffLeavesTheMerchantsOpenPageAndComesBackWithTheOldProfile() {
        var merchant = logIn(OFFLINE_SUPERVISOR, "/transactions");
        merchant.page().evaluate("window.keptSinceTheBeginning = true");
        var bank = logIn(BANK, "/");
        var second = logIn(SECOND, "/");
        var sheet = new LayerSheet(bank, LAYER);

        sheet.press("Switch Contract off");
        assertThat(sheet.button("Switch Contract on")).isFocused();
        sheet.show("Publish");
        assertThat(sheet.difference()).hasText("Contract is switched off");
        assertThat(merchant.menuItem(ITEM)).isVisible();
        lookAtIt(bank, sheet);
        assertThat(merchant.menuItem(ITEM)).isVisible();

        sheet = new LayerSheet(bank, LAYER);
        sheet.publish(second);
        assertThat(merchant.menuItem(ITEM)).hasCount(0);
        assertThat(merchant.title()).hasText("Transactions");

        sheet = new LayerSheet(bank, LAYER);
        sheet.press("Switch Contract on");
        sheet.press("Leave Contract to the other layers");
        sheet.show("Publish");
        assertThat(sheet.difference()).hasText("Contract is left to the other layers");
        sheet.publish(second);
        assertThat(merchant.menuItem(ITEM)).isVisible();
        assertThat(merchant.title()).hasText("Transactions");
        assertThat(merchant.page().evaluate("window.keptSinceTheBeginning === true"))
                .as("the merchant's page was never loaded again")
                .isEqualTo(true);
    }

    /** As the merchant's operator with the draft: everything is as it would be, and nothing can be done. */
    private static void lookAtIt(Shell bank, LayerSheet sheet) {
        sheet.choose("Preview as", OFFLINE_SUPERVISOR);
        sheet.press("Open the preview");
        var banner = bank.page().locator(".pf-preview");
        assertThat(banner).containsText("(" + OFFLINE_SUPERVISOR + ")");
        assertThat(bank.menuItem("refund.create")).isVisible();
        assertThat(bank.menuItem(ITEM)).hasCount(0);

        new Tour(bank, page -> assertThat(bank.title())
                        .not()
                        .containsText(Pattern.compile("could not be shown|is not open to you|was closed|no longer")))
                .alongTheMenu();

        bank.menuItem("services.apply").click();
        bank.main()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Apply for API keys"))
                .click();
        bank.main()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send the application"))
                .click();
        assertThat(bank.page().locator("body")).containsText("This is a preview: nothing is changed by it.");
        assertThat(bank.main()).not().containsText("The bank looks at it");
        assertThat(banner).isVisible();

        banner.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End the preview"))
                .click();
        assertThat(banner).hasCount(0);
        assertThat(bank.menuItem("profiles.design")).isVisible();
        assertThat(bank.menuItem("refund.create")).hasCount(0);
    }
}
