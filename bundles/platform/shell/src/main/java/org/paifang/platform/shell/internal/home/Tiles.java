package org.paifang.platform.shell.internal.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import org.paifang.platform.shell.internal.domain.MenuModel;

/** The menu as tiles, each with a line about what is behind it. */
final class Tiles extends Section {

    private static final long serialVersionUID = 1L;

    Tiles(String title, MenuModel menu) {
        addClassName("pf-tiles");
        var grid = new Div();
        grid.addClassName("pf-tiles-grid");
        menu.items().stream().map(Tiles::tile).forEach(grid::add);
        add(new H2(title), grid);
    }

    private static Anchor tile(MenuModel.Item item) {
        var icon = new Icon("vaadin", item.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        var picture = new Span(icon);
        picture.addClassName("pf-tile-icon");
        var title = new Span(item.title());
        title.addClassName("pf-tile-title");
        var hint = new Span(item.hint());
        hint.addClassName("pf-tile-hint");
        var words = new Div(title, hint);
        words.addClassName("pf-tile-words");
        var tile = new Anchor("/" + item.path(), picture, words);
        tile.addClassName("pf-tile");
        return tile;
    }
}
