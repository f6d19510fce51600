package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Languages;

/** Who is logged in, and what belongs to a person: language, theme, the way out. */
final class OperatorMenu extends MenuBar {

    private static final long serialVersionUID = 1L;
    private static final String PNG = "data:image/png;base64,";

    private final transient House house;
    private final transient Page page;
    private final transient Caller caller;
    private final String name;
    private final Span picture = new Span();

    OperatorMenu(House house, Page page, Caller caller, Runnable logOut) {
        this.house = house;
        this.page = page;
        this.caller = caller;
        this.name = house.operatorName(caller);
        picture.addClassName("pf-avatar");
        picture.getElement().setAttribute("aria-hidden", "true");
        look();
        addClassName("pf-operator");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        var root = addItem(picture);
        page.texts().onChange(() -> root.setAriaLabel(page.texts().get("operator.menu", name)));
        var menu = root.getSubMenu();
        menu.addItem(who()).setEnabled(false);
        menu.addSeparator();
        languages(menu.addItem(labelled(VaadinIcon.GLOBE_WIRE, "language")).getSubMenu());
        themes(menu.addItem(labelled(VaadinIcon.ADJUST, "theme")).getSubMenu());
        menu.addSeparator();
        menu.addItem(labelled(VaadinIcon.SIGN_OUT, "log-out"), chosen -> logOut.run())
                .setId("log-out");
    }

    /** Shows the operator's picture, or the initials. */
    void look() {
        picture.removeAll();
        house.avatars()
                .apply(caller.operator())
                .ifPresentOrElse(
                        png -> picture.add(new Image(PNG + Base64.getEncoder().encodeToString(png), "")),
                        () -> picture.setText(initials(name)));
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

    /** Nothing is made anew while the menu is open: what has the focus would be gone. */
    private void languages(SubMenu menu) {
        var items = new LinkedHashMap<Locale, MenuItem>();
        for (var language : Languages.ALL) {
            var name = page.texts().get(languageKey(language));
            var item = menu.addItem(name, chosen -> page.speak(language));
            item.setCheckable(true);
            item.getElement().setAttribute("lang", language.toLanguageTag());
            items.put(language, item);
        }
        page.texts()
                .onChange(() -> items.forEach((language, item) -> item.setChecked(language.equals(page.language()))));
    }

    private void themes(SubMenu menu) {
        var items = new EnumMap<Theme, MenuItem>(Theme.class);
        Runnable check = () -> items.forEach((theme, item) -> item.setChecked(theme == page.theme()));
        for (var theme : Theme.values()) {
            var item = menu.addItem("", chosen -> {
                page.dress(theme);
                check.run();
            });
            item.setCheckable(true);
            page.texts().bind(item::setText, "theme." + theme.cookieValue());
            items.put(theme, item);
        }
        check.run();
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

    private Div labelled(VaadinIcon picture, String key) {
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var text = new Span();
        page.texts().bind(text::setText, key);
        var label = new Div(icon, text);
        label.addClassName("pf-menu-label");
        return label;
    }
}
