package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in bright and dark, on a desk and on a phone: nothing keeps somebody out; and a picture of each. */
class PagesTest extends BrowserTest {

    /** Wherever the menu leads, found and not listed. */
    @ParameterizedTest
    @CsvSource({
        SUPERVISOR + ", online, LIGHT, 1440, 900",
        SUPERVISOR + ", online, DARK, 390, 844",
        OFFLINE_SUPERVISOR + ", offline, DARK, 390, 844",
        BANK + ", bank, LIGHT, 1440, 900",
        BANK + ", bank, DARK, 390, 844",
    })
    void noPageOfAnyMenuKeepsAnybodyOut(String operator, String who, ColorScheme colours, int width, int height) {
        var shell = logIn(stage.visitor(colours, width, height), operator, "/");
        var axe = new Axe(who + "-" + looks(colours, width));

        new Tour(shell, name -> axe.look(shell.page(), name)).everywhere();

        assertThat(axe.serious()).isEmpty();
        assertThat(axe.looked()).isGreaterThan(shell.menu().size());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440, 900", "DARK, 1440, 900", "LIGHT, 390, 844", "DARK, 390, 844"})
    void noPublicPageKeepsAnybodyOut(ColorScheme colours, int width, int height) {
        var axe = new Axe(looks(colours, width));
        var page = stage.visitor(colours, width, height);
        page.navigate("/");
        assertThat(Shell.logInButton(page)).isVisible();
        axe.look(page, "login");
        var addresses = page.locator(".pf-lobby-links a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(addresses).isNotEmpty();
        for (var address : addresses) {
            page.navigate(address);
            assertThat(page.locator("main h1")).isVisible();
            axe.look(page, name(address));
        }
        page.navigate("/public/nothing");
        assertThat(page.locator("main h1")).isVisible();
        axe.look(page, "public-nothing");
        assertThat(axe.serious()).isEmpty();
    }

    /** What a page shows only when somebody has typed or decided something. */
    @ParameterizedTest
    @CsvSource({"LIGHT, 1440, 900", "DARK, 1440, 900", "LIGHT, 390, 844", "DARK, 390, 844"})
    void nothingOnTheWayToARefundKeepsAnybodyOut(ColorScheme colours, int width, int height) {
        var axe = new Axe(looks(colours, width));
        var shell = logIn(stage.visitor(colours, width, height), OFFLINE_SUPERVISOR, "/");
        for (var address : List.of("/refund/P-TRY-ARCHIVED", "/refund/P-NO-SUCH-ORDER", "/nothing")) {
            shell.open(address);
            axe.look(shell.page(), name(address));
        }
        shell.open("/refund/P-TRY-PARTS");
        axe.look(shell.page(), "refund-order");
        var refund = new RefundPage(shell);
        refund.fill("1e9", "");
        refund.review();
        axe.look(shell.page(), "refund-rejected");
        refund.fill("1.00", "Goods returned");
        refund.review();
        assertThat(refund.confirm()).isVisible();
        axe.look(shell.page(), "refund-last-look");
        refund.confirm().click();
        assertThat(refund.result("Refund succeeded")).isVisible();
        axe.look(shell.page(), "refund-succeeded");
        assertThat(axe.serious()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440, 900", "DARK, 390, 844"})
    void noPageThatTheBankAsksForKeepsAnybodyOut(ColorScheme colours, int width, int height) {
        var axe = new Axe("bank-" + looks(colours, width));
        var shell = logIn(stage.visitor(colours, width, height), BANK, "/");
        for (var address : List.of("/merchants/200003/contract", "/merchants/200003/close", "/applications/DEMO0001")) {
            shell.open(address);
            axe.look(shell.page(), name(address));
        }
        shell.open("/explain");
        shell.main().locator("vaadin-combo-box input").fill(CLERK);
        shell.page()
                .locator("vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(CLERK))
                .first()
                .click();
        shell.main().locator("details summary").first().click();
        axe.look(shell.page(), "explain-clerk");
        assertThat(axe.serious()).isEmpty();
    }

    private static String looks(ColorScheme colours, int width) {
        return (width < 700 ? "phone-" : "wide-") + colours.name().toLowerCase(Locale.ROOT) + "-";
    }

    private static String name(String address) {
        return address.substring(1).replace('/', '-');
    }
}
