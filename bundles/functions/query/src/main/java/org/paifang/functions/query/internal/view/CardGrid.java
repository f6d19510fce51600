package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.PhoneCards;
import org.paifang.platform.ui.api.Texts;

/** Rows read page by page: columns where there is room, one card a row on a phone. */
abstract class CardGrid<T> extends Grid<T> {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;

    final PhoneCards<T> cards;
    private final transient Texts texts;
    private final String name;
    private final String cardName;
    private final Map<Column<T>, String> headings = new LinkedHashMap<>();

    /**
     * Without columns.
     *
     * @param name the key of what the rows are together
     * @param cardName the key of what one of them is
     */
    CardGrid(Texts texts, String name, String cardName) {
        this.texts = texts;
        this.name = name;
        this.cardName = cardName;
        addClassName("pq-grid");
        setPageSize(PAGE);
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        cards = new PhoneCards<>(this, this::card);
    }

    /** The rows from an offset on, at most as many as the limit; fewer mean that there are no more. */
    interface Rows<T> {
        List<T> fetch(int offset, int limit);
    }

    /** A row on a phone. */
    abstract Component card(T row);

    /** From now on the rows of this source, from its beginning. */
    void show(Rows<T> rows) {
        setItems(query -> rows.fetch(query.getOffset(), query.getLimit()).stream());
        scrollToStart();
    }

    /** A click on a row opens it, and so does the keyboard: Enter on any of its cells. */
    void opens(Consumer<T> open) {
        addItemClickListener(clicked -> open.accept(clicked.getItem()));
        var key = "event.key === 'Enter' && element.getEventContext(event).item"
                + " ? element.getEventContext(event).item.key : ''";
        getElement()
                .addEventListener("keydown", pressed -> {
                    var item = getDataCommunicator()
                            .getKeyMapper()
                            .get(pressed.getEventData().getString(key));
                    if (item != null) {
                        open.accept(item);
                    }
                })
                .setFilter("event.key === 'Enter'")
                .addEventData(key);
    }

    /** The names of everything, in the page's language and whenever it changes; called when the columns are there. */
    void name() {
        texts.onChange(() -> {
            headings.forEach((column, heading) -> column.setHeader(texts.get(heading)));
            cards.name(texts.get(cardName));
            setAriaLabel(texts.get(name));
            getDataProvider().refreshAll();
        });
    }

    Column<T> add(String heading, ValueProvider<T, ?> value) {
        return remember(heading, addColumn(value));
    }

    Column<T> add(String heading, Renderer<T> renderer) {
        return remember(heading, addColumn(renderer));
    }

    Column<T> addAmount(String heading, ValueProvider<T, String> amount) {
        return add(
                        heading,
                        LitRenderer.<T>of("<span class=\"pq-amount\">${item.amount}</span>")
                                .withProperty("amount", amount))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8.5rem");
    }

    Column<T> addLink(String heading, ValueProvider<T, String> address, ValueProvider<T, String> text) {
        return add(
                heading,
                LitRenderer.<T>of("<a class=\"pq-link\" href=\"${item.href}\" router-link>${item.text}</a>")
                        .withProperty("href", address)
                        .withProperty("text", text));
    }

    /** A card of two lines. */
    static Component card(Component title, String amount, String quiet, Component end) {
        var card = PhoneCards.card(title, new Span(amount));
        card.add(PhoneCards.line(PhoneCards.quiet(quiet), end));
        return card;
    }

    static Component link(String address, String text) {
        var link = Links.to(address, text);
        link.addClassName("pq-link");
        return link;
    }

    private Column<T> remember(String heading, Column<T> column) {
        headings.put(column, heading);
        return column.setFlexGrow(0).setResizable(true).setSortable(false);
    }
}
