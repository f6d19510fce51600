package org.paifang.platform.ui.api;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;

/** A grid that shows one card a row instead of its columns where there is no room for these, as on a phone. */
public final class PhoneCards<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Below it columns would be too narrow to read. */
    private static final int NARROW_PIXELS = 760;

    private final Grid<T> grid;
    private final Grid.Column<T> cards;

    /**
     * Follows the window's width as long as the grid is shown; until that is known there are columns.
     *
     * @param grid of which all columns are shown where there is room
     * @param card a row's looks, best made by {@link #card}
     */
    public PhoneCards(Grid<T> grid, SerializableFunction<T, ? extends Component> card) {
        this.grid = grid;
        this.cards = grid.addColumn(new ComponentRenderer<>(card)).setFlexGrow(1);
        cards.setVisible(false);
        grid.addAttachListener(this::follow);
    }

    /** What a row is, for whoever hears the page instead of seeing it. */
    public void name(String row) {
        cards.setHeader(row);
    }

    /** As in a window of so many CSS pixels. */
    public void changeWidth(int pixels) {
        var narrow = pixels < NARROW_PIXELS;
        if (narrow != isNarrow()) {
            grid.getColumns().forEach(column -> column.setVisible(column.equals(cards) == narrow));
            grid.setClassName("pf-grid-cards", narrow);
        }
    }

    /** Whether there are cards now. */
    public boolean isNarrow() {
        return cards.isVisible();
    }

    /**
     * A card.
     *
     * @param title what leads it
     * @param end at its right, such as a sum or a state
     * @param quiet lines below; empty ones are left out
     */
    public static Div card(Component title, Component end, String... quiet) {
        var whole = new Div(line(title, end));
        whole.addClassName("pf-card-row");
        for (var text : quiet) {
            if (!text.isEmpty()) {
                whole.add(line(quiet(text)));
            }
        }
        return whole;
    }

    /** A line of a card; what comes last stands at the right. */
    public static Div line(Component... parts) {
        return new Div(parts);
    }

    /** Words of a card that do not lead it. */
    public static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("pf-card-quiet");
        return span;
    }

    private void follow(AttachEvent attached) {
        var page = attached.getUI().getPage();
        page.retrieveExtendedClientDetails(screen -> changeWidth(screen.getWindowInnerWidth()));
        var resized = page.addBrowserWindowResizeListener(window -> changeWidth(window.getWidth()));
        grid.addDetachListener(detached -> {
            detached.unregisterListener();
            resized.remove();
        });
    }
}
