package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A grid that on a phone shows one column with cards instead of its columns. */
final class Phone {

    private static final int PHONE_PIXELS = 700;

    private Phone() {}

    static <T> void cards(Grid<T> grid, Grid.Column<T> card) {
        change(grid, card, false);
        grid.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.retrieveExtendedClientDetails(
                    screen -> change(grid, card, screen.getWindowInnerWidth() < PHONE_PIXELS));
            var listening = page.addBrowserWindowResizeListener(
                    resized -> change(grid, card, resized.getWidth() < PHONE_PIXELS));
            grid.addDetachListener(detached -> {
                detached.unregisterListener();
                listening.remove();
            });
        });
    }

    private static <T> void change(Grid<T> grid, Grid.Column<T> card, boolean narrow) {
        grid.getColumns().forEach(column -> column.setVisible(column.equals(card) == narrow));
        grid.setClassName("pf-grid-cards", narrow);
    }

    /** What leads a card, and what stands at its right. */
    static Div head(String text, com.vaadin.flow.component.Component right) {
        var strong = new Span(text);
        strong.getStyle().set("font-weight", "600").set("overflow-wrap", "anywhere");
        var head = new Div(strong, right);
        head.getStyle()
                .set("display", "flex")
                .set("justify-content", "space-between")
                .set("gap", "var(--lumo-space-s)")
                .set("white-space", "normal");
        return head;
    }

    static Div line(String text) {
        var line = new Div(text);
        line.getStyle()
                .set("color", "var(--lumo-secondary-text-color)")
                .set("font-size", "var(--lumo-font-size-s)")
                .set("overflow-wrap", "anywhere")
                .set("white-space", "normal");
        return line;
    }
}
