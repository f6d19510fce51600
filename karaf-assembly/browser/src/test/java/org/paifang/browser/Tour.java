package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/**
 * Goes where a person's menu leads, without a list: to every item, to each of its tabs, to what its heading offers to make,
 * and behind the first row. Nothing is loaded anew, and nothing is changed on the way.
 */
final class Tour {

    private static final String DIALOG = "vaadin-dialog-overlay[opened]";
    private static final String TABS = "#pf-main vaadin-tab";
    private static final String MAKE = "#pf-main .pf-page-header vaadin-button[theme~=primary]";
    private static final String ROW_BUTTON = "#pf-main :is(vaadin-grid, .pf-table td) vaadin-button";

    /** Follows the first link that leads below an address, and says where to; downloads are no pages. */
    private static final String FOLLOW = """
            path => {
              const link = [...document.querySelectorAll('#pf-main a[href]')]
                .find(link => link.checkVisibility() && link.origin === location.origin
                  && !link.hasAttribute('download') && link.pathname.startsWith(path + '/'));
              link?.click();
              return link?.pathname ?? '';
            }
            """;

    private final Shell shell;
    private final Page page;
    private final Consumer<String> look;

    /**
     * In a shell that is open.
     *
     * @param look what is done with each page; it gets a name that can be a file's
     */
    Tour(Shell shell, Consumer<String> look) {
        this.shell = shell;
        this.page = shell.page();
        this.look = look;
    }

    void everywhere() {
        look.accept("home");
        for (var item : shell.menu()) {
            var path = open(item);
            look(path);
            make(item, path);
            if (!behindTheFirstRow(path) && shown(ROW_BUTTON)) {
                press(ROW_BUTTON, path + "-row");
            }
        }
    }

    /** To every item and no further. */
    void alongTheMenu() {
        shell.menu().forEach(item -> look.accept(name(open(item))));
    }

    /** By the menu, which on a phone is behind its button. */
    private String open(String item) {
        var entry = shell.menuItem(item).first();
        var path = "/" + entry.getAttribute("path").replaceFirst("^/", "");
        var before = heading();
        entry.evaluate("item => item.shadowRoot.querySelector('a').click()");
        awaitPage(path, before);
        return path;
    }

    private void look(String path) {
        look.accept(name(path));
        var tabs = page.locator(TABS + ":visible").all();
        for (var tab : tabs) {
            if (tab.getAttribute("selected") == null) {
                tab.click();
                look.accept(name(path) + "-tab-" + (tabs.indexOf(tab) + 1));
            }
        }
        if (!tabs.isEmpty()) {
            tabs.get(0).click();
            Axe.settle(page);
        }
    }

    /** What the heading offers, a dialog or a page of its own. */
    private void make(String item, String path) {
        if (shown(MAKE)) {
            press(MAKE, path + "-new");
            open(item);
            Axe.settle(page);
        }
    }

    private boolean behindTheFirstRow(String path) {
        var before = heading();
        var detail = page.evaluate(FOLLOW, path).toString();
        if (detail.isEmpty()) {
            return false;
        }
        awaitPage(detail, before);
        look(path + "-first");
        behindTheFirstRow(detail);
        return true;
    }

    private void press(String button, String name) {
        page.locator(button + ":visible").first().evaluate("button => button.click()");
        look.accept(name(name));
        var dialog = page.locator(DIALOG);
        while (dialog.count() > 0) {
            page.keyboard().press("Escape");
            assertThat(dialog).hasCount(0);
        }
    }

    /** By its address, or by what stands above it: on a busy machine the address may come late. */
    private void awaitPage(String path, String before) {
        page.waitForFunction(
                "([path, before]) => location.pathname === path"
                        + " || document.querySelector('#pf-main h1')?.textContent !== before",
                List.of(path, before));
        shell.awaitReady();
    }

    private String heading() {
        return page.evaluate("() => document.querySelector('#pf-main h1')?.textContent ?? ''")
                .toString();
    }

    private boolean shown(String selector) {
        return page.locator(selector + ":visible").count() > 0;
    }

    private static String name(String path) {
        return path.substring(1).replace('/', '-');
    }
}
