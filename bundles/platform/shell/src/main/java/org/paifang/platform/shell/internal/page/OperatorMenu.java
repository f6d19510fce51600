package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Languages;

/** Who is logged in, and what belongs to a person: language, theme, the way out. */
final class OperatorMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final transient Page page;
    private final transient Caller caller;
    private final String name;
    private final transient Runnable logOut;

    OperatorMenu(Page page, Caller caller, String name, Runnable logOut) {
        this.page = page;
        this.caller = caller;
        this.name = name;
        this.logOut = logOut;
        addClassName("pf-operator");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        page.texts().onChange(this::draw);
    }

    private void draw() {
        removeAll();
        var texts = page.texts();
        var avatar = new Avatar();
        avatar.setAbbreviation(initials(name));
        avatar.setTooltipEnabled(false);
        avatar.getElement().setAttribute("aria-hidden", "true");
        var root = addItem(avatar);
        root.setAriaLabel(texts.get("operator.menu", name));
        var menu = root.getSubMenu();
        menu.addItem(who()).setEnabled(false);
        menu.addSeparator();
        languages(menu.addItem(labelled(VaadinIcon.GLOBE_WIRE, texts.get("language")))
                .getSubMenu());
        themes(menu.addItem(labelled(VaadinIcon.ADJUST, texts.get("theme"))).getSubMenu());
        menu.addSeparator();
        menu.addItem(labelled(VaadinIcon.SIGN_OUT, texts.get("log-out")), chosen -> logOut.run())
                .setId("log-out");
    }

    private Div who() {
        var title = new Span(name);
        title.addClassName("pf-operator-name");
        var number = new Span(caller.operator().toString());
        number.addClassName("pf-operator-number");
        var who = new Div(title, number);
        who.addClassName("pf-operator-who");
        return who;
    }

    private void languages(SubMenu menu) {
        for (var language : Languages.ALL) {
            var item = menu.addItem(page.texts().get(languageKey(language)), chosen -> page.speak(language));
            check(item, language.equals(page.language()));
            item.getElement().setAttribute("lang", language.toLanguageTag());
        }
    }

    private void themes(SubMenu menu) {
        for (var theme : Theme.values()) {
            var item = menu.addItem(page.texts().get("theme." + theme.cookieValue()), chosen -> {
                page.dress(theme);
                draw();
            });
            check(item, theme == page.theme());
        }
    }

    static String languageKey(Locale language) {
        return "language." + language.toLanguageTag();
    }

    /** Of the first two words; of a name without blanks, its first sign. */
    static String initials(String name) {
        return Arrays.stream(name.strip().split("[\\s-]+"))
                .limit(2)
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    private static void check(MenuItem item, boolean checked) {
        item.setCheckable(true);
        item.setChecked(checked);
    }

    private static Div labelled(VaadinIcon picture, String text) {
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var label = new Div(icon, new Span(text));
        label.addClassName("pf-menu-label");
        return label;
    }
}
