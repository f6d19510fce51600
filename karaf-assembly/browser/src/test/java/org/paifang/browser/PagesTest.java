package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in bright and dark, on a desk and on a phone: nothing keeps somebody out; and a picture of each. */
class PagesTest extends BrowserTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final List<String> serious = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "LIGHT, 1440, 900",
        "DARK, 1440, 900",
        "LIGHT, 390, 844",
        "DARK, 390, 844",
    })
    void noPageKeepsAnybodyOut(ColorScheme colours, int width, int height) {
        var looks = (width < 700 ? "phone-" : "wide-") + colours.name().toLowerCase(Locale.ROOT) + "-";
        var page = stage.visitor(colours, width, height);
        page.navigate("/");
        assertThat(Shell.logInButton(page)).isVisible();
        look(page, looks + "login");
        for (var address : List.of("/public/branches", "/public/apply", "/public/application", "/public/nothing")) {
            page.navigate(address);
            assertThat(page.locator("main h1")).isVisible();
            look(page, looks + name(address));
        }
        page.navigate("/");
        Shell.typeLogIn(page, OFFLINE_SUPERVISOR, stage.distribution().password());
        var shell = new Shell(page);
        shell.awaitReady();
        for (var address : List.of(
                "/",
                "/transactions",
                "/transactions/P-TRY-PARTS",
                "/refund",
                "/refund/P-TRY-PARTS",
                "/refund/P-TRY-ARCHIVED",
                "/refund/P-NO-SUCH-ORDER",
                "/refunds",
                "/personal",
                "/services",
                "/contract",
                "/activity",
                "/nothing")) {
            shell.open(address);
            look(page, looks + name(address));
        }
        refund(shell, looks);
        details(shell, looks);
        assertThat(serious).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440, 900", "DARK, 390, 844"})
    void noPageOfTheBanksMerchantsKeepsAnybodyOut(ColorScheme colours, int width, int height) {
        var looks = "bank-" + colours.name().toLowerCase(Locale.ROOT) + "-";
        var page = stage.visitor(colours, width, height);
        page.navigate("/");
        Shell.typeLogIn(page, BANK, stage.distribution().password());
        var shell = new Shell(page);
        shell.awaitReady();
        for (var address : List.of(
                "/merchants",
                "/merchants/new",
                "/merchants/200003",
                "/merchants/200003/contract",
                "/merchants/200003/close",
                "/applications",
                "/applications/DEMO0001")) {
            shell.open(address);
            look(page, looks + name(address));
        }
        assertThat(serious).isEmpty();
    }

    private void refund(Shell shell, String looks) {
        shell.open("/refund/P-TRY-PARTS");
        var refund = new RefundPage(shell);
        refund.fill("1e9", "");
        refund.review();
        look(shell.page(), looks + "refund-rejected");
        refund.fill("1.00", "Goods returned");
        refund.review();
        assertThat(refund.confirm()).isVisible();
        look(shell.page(), looks + "refund-last-look");
        refund.confirm().click();
        assertThat(refund.result("Refund succeeded")).isVisible();
        look(shell.page(), looks + "refund-succeeded");
    }

    private void details(Shell shell, String looks) {
        shell.open("/refunds");
        shell.main().locator("vaadin-button[theme~='tertiary-inline']").first().click();
        assertThat(shell.page().locator("vaadin-dialog-overlay")).isVisible();
        look(shell.page(), looks + "refund-details");
    }

    private void look(Page page, String name) {
        page.waitForFunction("() => !window.Vaadin?.Flow?.clients || Object.values(window.Vaadin.Flow.clients)"
                + ".every(client => !client.isActive || !client.isActive())");
        Stage.photograph(page, name);
        new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .forEach(rule -> serious.add(name + ": " + sentence(rule)));
    }

    private static String sentence(Rule rule) {
        var where = rule.getNodes().stream()
                .limit(3)
                .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                .toList();
        return rule.getId() + ", " + rule.getHelp() + " at " + where;
    }

    private static String name(String address) {
        return address.equals("/") ? "home" : address.substring(1).replace('/', '-');
    }
}
