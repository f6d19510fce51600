package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.shell.internal.domain.MenuModel;

/** On a phone: the first items of the menu within the thumb's reach. */
final class Shortcuts extends Nav {

    private static final long serialVersionUID = 1L;
    private static final int ITEMS = 4;

    private final transient Page page;
    private transient @Nullable MenuModel shown;
    private String current = "";

    Shortcuts(Page page) {
        this.page = page;
        addClassName("pf-shortcuts");
        page.texts().bind(this::setAriaLabel, "shortcuts");
    }

    /** Marks the item that is shown. */
    void mark(String path) {
        current = "/" + path;
        mark();
    }

    private void mark() {
        getChildren().forEach(link -> {
            if (current.equals(link.getElement().getAttribute("href"))) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    void show(MenuModel menu) {
        if (menu.equals(shown)) {
            return;
        }
        shown = menu;
        removeAll();
        add(link("/", "home-o", page.texts().get("home")));
        menu.items().stream()
                .limit(ITEMS)
                .map(item -> link("/" + item.path(), item.icon(), item.title()))
                .forEach(this::add);
        mark();
    }

    private static Anchor link(String address, String picture, String title) {
        var icon = new Icon("vaadin", picture);
        icon.getElement().setAttribute("aria-hidden", "true");
        return new Anchor(address, icon, new Span(title));
    }
}
