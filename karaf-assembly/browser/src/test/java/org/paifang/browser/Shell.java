package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** What stands around every view: the way in, the menu, the person's own menu. */
final class Shell {

    private final Page page;

    Shell(Page page) {
        this.page = page;
    }

    /** Opens an address as somebody who is not logged in yet, and logs in there. */
    static Shell logIn(Page page, String operator, String password, String address) {
        page.navigate(address);
        typeLogIn(page, operator, password);
        var shell = new Shell(page);
        shell.awaitReady();
        return shell;
    }

    /** Types both and presses the button, whatever comes of it. */
    static void typeLogIn(Page page, String operator, String password) {
        page.locator("#operator input").fill(operator);
        page.locator("#password input").fill(password);
        page.locator("#submit").click();
    }

    static Locator logInButton(Page page) {
        return page.locator("#submit");
    }

    Page page() {
        return page;
    }

    void awaitReady() {
        assertThat(page.locator(".pf-shell")).isVisible();
        assertThat(page.locator("#pf-main h1:visible, #pf-main h2:visible").first())
                .isVisible();
    }

    /** Ids of the menu's items, in their order. */
    List<String> menu() {
        return page.locator("[data-item]").all().stream()
                .map(item -> item.getAttribute("data-item"))
                .toList();
    }

    Locator menuItem(String id) {
        return page.locator("[data-item='" + id + "']");
    }

    void open(String address) {
        page.navigate(address);
        awaitReady();
    }

    Locator main() {
        return page.locator("#pf-main");
    }

    Locator title() {
        return main().locator("h1:visible").first();
    }

    /** Chooses from the person's own menu, such as {@code Language} and then {@code 简体中文}. */
    void choose(String... path) {
        page.locator("vaadin-menu-bar.pf-operator vaadin-menu-bar-button")
                .first()
                .click();
        for (var name : path) {
            page.locator("vaadin-menu-bar-item:visible")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .last()
                    .click();
        }
    }
}
