package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "en-GB, Log in",
        "de-DE, Log in",
        "zh-CN, 登录",
        "zh-SG, 登录",
        "zh-TW, 登入",
        "zh-HK, 登入",
    })
    void theFirstPageSpeaksTheBrowsersLanguage(String language, String button) {
        var page = stage.visitorWhoSpeaks(language);
        page.navigate("/");

        assertThat(Shell.logInButton(page)).hasText(button);
    }

    @Test
    void theLanguageOfTheLoginStaysAfterIt() {
        var page = stage.visitor();
        page.navigate("/refunds");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("繁體中文"))
                .click();
        assertThat(Shell.logInButton(page)).hasText("登入");

        Shell.typeLogIn(page, SUPERVISOR, stage.distribution().password());

        assertThat(page.locator("#pf-main h1").first()).hasText("退款記錄");
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("zh.*"));
    }

    @Test
    void aLanguageIsSwitchedWithThePageOpenAndWhatWasTypedStays() {
        var shell = logIn(SUPERVISOR, "/refund/W-TRY-PARTS");
        var refund = new RefundPage(shell);
        refund.fill("12.34", "My own words");

        shell.choose("Language", "简体中文");

        assertThat(shell.title()).hasText("退款");
        assertThat(shell.main()).containsText("可退金额");
        assertThat(shell.menuItem("query.transactions")).containsText("交易");
        assertThat(shell.main().getByLabel("退款金额").first()).hasValue("12.34");
        assertThat(shell.main().getByLabel("退款原因").first()).hasValue("My own words");
    }

    @Test
    void theThemeIsChosenAndKept() {
        var shell = logIn(SUPERVISOR, "/");
        shell.choose("Appearance", "Dark");
        assertThat(shell.page().locator("html")).hasAttribute("theme", Pattern.compile(".*dark.*"));

        shell.open("/transactions");

        assertThat(shell.page().locator("html")).hasAttribute("theme", Pattern.compile(".*dark.*"));
    }
}
