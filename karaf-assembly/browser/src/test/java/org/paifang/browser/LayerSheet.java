package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** One layer in the bank's designer of menus, used with the keyboard alone. */
final class LayerSheet {

    private final Shell shell;

    /** Of somebody of the bank, at the layer's address. */
    LayerSheet(Shell shell, String address) {
        this.shell = shell;
        shell.open(address);
    }

    Locator main() {
        return shell.main();
    }

    /** A button of the page, by its name or what it says to those who hear it. */
    Locator button(String name) {
        return main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Comes to it and presses it. */
    void press(String name) {
        button(name).focus();
        button(name).press("Enter");
    }

    void show(String tab) {
        var wanted = main().getByRole(
                        AriaRole.TAB,
                        new Locator.GetByRoleOptions().setName(tab).setExact(true));
        wanted.focus();
        wanted.press("Enter");
        assertThat(wanted).hasAttribute("aria-selected", "true");
    }

    /** What the draft changes, in words. */
    Locator difference() {
        return main().locator(".pbp-changes:visible").first();
    }

    /** Types into a list that one chooses from, and takes what is found. */
    void choose(String label, String typed) {
        var field = main().getByRole(
                        AriaRole.COMBOBOX,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
        field.fill(typed);
        assertThat(shell.page().locator("vaadin-combo-box-item:visible").first())
                .containsText(typed);
        field.press("ArrowDown");
        field.press("Enter");
        assertThat(field).hasValue(Pattern.compile(typed + " .*"));
    }

    /** Asks for it, and the second person agrees. */
    void publish(Shell second) {
        show("Publish");
        press("Ask 1 to agree");
        var request = main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open the request"));
        assertThat(request).isVisible();
        agree(second, request.getAttribute("href"));
    }

    /** To what waits at this address. */
    static void agree(Shell second, String address) {
        second.open(address);
        second.main()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Approve"))
                .click();
        assertThat(second.main()).containsText("Agreed and carried out.");
    }

    Page page() {
        return shell.page();
    }
}
