package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest extends BrowserTest {

    private static final String REFUSED = "Operator number or password is wrong.";

    @ParameterizedTest
    @CsvSource({"/, Welcome", "/transactions, Transactions", "/refund/W-TRY-PARTS, Refund"})
    void whoeverLogsInComesToTheAddressThatWasTyped(String address, String title) {
        var shell = logIn(SUPERVISOR, address);

        assertThat(shell.title()).containsText(title);
        assertThat(shell.page().url()).isEqualTo(stage.distribution().address() + address);
    }

    @Test
    void aWrongPasswordAndAnUnknownOperatorGetTheSameAnswer() {
        var answers = new HashSet<String>();
        for (var operator : new String[] {OFFLINE_CLERK, "200001-77", "no such operator"}) {
            var page = stage.visitor();
            page.navigate("/");
            Shell.typeLogIn(page, operator, "wrong");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText(REFUSED);
            answers.add(page.getByRole(AriaRole.ALERT).innerText());
            assertThat(page.locator("#password input")).hasValue("");
        }

        assertThat(answers).hasSize(1);
    }

    @Test
    void afterManyWrongPasswordsOneHasToWait() {
        var page = stage.visitor();
        page.navigate("/");
        var alert = page.getByRole(AriaRole.ALERT);
        for (var attempt = 0; attempt < 12 && !alert.filter(waits()).isVisible(); attempt++) {
            Shell.typeLogIn(page, "100001-88", "wrong");
            assertThat(page.locator("#password input")).hasValue("");
        }

        assertThat(alert.filter(waits())).isVisible();
    }

    private static Locator.FilterOptions waits() {
        return new Locator.FilterOptions().setHasText("Too many attempts. Wait");
    }

    @Test
    void theSessionsIdChangesAtLogin() {
        var page = stage.visitor();
        page.navigate("/");
        assertThat(Shell.logInButton(page)).isVisible();
        var before = sessionId(page);

        Shell.typeLogIn(page, SUPERVISOR, stage.distribution().password());
        assertThat(page.locator(".pf-shell")).isVisible();

        assertThat(sessionId(page)).isNotEqualTo(before);
    }

    @Test
    void aSessionThatEndedLeadsBackToTheLoginAndThenToWhereOneWas() {
        var shell = logIn(SUPERVISOR, "/refund/W-TRY-PARTS");
        var page = shell.page();
        forgetSession(page);

        page.locator("[data-item='query.transactions']").click();

        assertThat(Shell.logInButton(page)).isVisible();
        assertThat(page.locator(".pf-notice")).containsText("Your session has ended");
        Shell.typeLogIn(page, SUPERVISOR, stage.distribution().password());
        shell.awaitReady();
    }

    @Test
    void loggingOutClosesTheDoor() {
        var shell = logIn(SUPERVISOR, "/transactions");
        var page = shell.page();
        shell.choose("Log out");
        assertThat(Shell.logInButton(page)).isVisible();

        page.navigate("/transactions");

        assertThat(Shell.logInButton(page)).isVisible();
    }

    private static String sessionId(Page page) {
        return sessionCookie(page).value;
    }

    private static Cookie sessionCookie(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("PAIFANG"))
                .findFirst()
                .orElseThrow();
    }

    /** As if the platform had forgotten it: the browser comes with a session that nobody knows. */
    private static void forgetSession(Page page) {
        var cookie = sessionCookie(page);
        page.context()
                .addCookies(List.of(new Cookie(cookie.name, "forgotten" + cookie.value)
                        .setDomain(cookie.domain)
                        .setPath(cookie.path)
                        .setHttpOnly(true)));
    }
}
