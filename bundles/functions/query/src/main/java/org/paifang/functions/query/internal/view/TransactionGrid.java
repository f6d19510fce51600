package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Transaction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.ui.api.Formats;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;

/** The list itself: columns where there is room, one card a row on a phone. A click or Enter opens the order. */
final class TransactionGrid extends Grid<Transaction> {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;

    /** Below it the columns would be too narrow to read. */
    private static final int NARROW_PIXELS = 760;

    /** An order number of so many characters is seen whole. */
    private static final int WHOLE_NUMBER = 18;

    private final transient ViewSession session;
    private final transient Texts texts;
    private final transient Formats formats;
    private final transient Words words;
    private final Map<Column<Transaction>, String> headings = new LinkedHashMap<>();
    private final Column<Transaction> card;
    private boolean narrow;

    TransactionGrid(ViewSession session, Consumer<OrderNo> open) {
        this.session = session;
        this.texts = session.texts();
        this.formats = session.formats();
        this.words = new Words(texts);
        addClassName("pq-grid");
        setPageSize(PAGE);
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        columns();
        card = addColumn(new ComponentRenderer<>(this::card)).setFlexGrow(1);
        card.setVisible(false);
        addItemClickListener(clicked -> open.accept(clicked.getItem().order()));
        openOnEnter(open);
        texts.onChange(this::name);
    }

    /** From now on the rows of this source, from its beginning. */
    void show(TransactionRows rows) {
        setItems(query -> rows.fetch(query.getOffset(), query.getLimit()).stream());
        scrollToStart();
    }

    /** As on a phone, or as on a desk. */
    void changeWidth(int pixels) {
        var wanted = pixels < NARROW_PIXELS;
        if (wanted != narrow) {
            narrow = wanted;
            headings.keySet().forEach(column -> column.setVisible(!wanted));
            card.setVisible(wanted);
            setClassName("pq-cards", wanted);
            setClassName("pf-grid-cards", wanted);
        }
    }

    boolean isNarrow() {
        return narrow;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> changeWidth(details.getWindowInnerWidth()));
        var resized = page.addBrowserWindowResizeListener(window -> changeWidth(window.getWidth()));
        addDetachListener(detached -> {
            detached.unregisterListener();
            resized.remove();
        });
    }

    private void columns() {
        var offline = session.merchant().edition() == Edition.OFFLINE;
        add("column.time", transaction -> formats.time(transaction.at())).setWidth("12.25rem");
        add(
                        "column.order",
                        LitRenderer.<Transaction>of(
                                        "<a class=\"pq-link\" href=\"${item.href}\" router-link>${item.no}</a>")
                                .withProperty("href", this::address)
                                .withProperty(
                                        "no", transaction -> transaction.order().value()))
                .setTooltipGenerator(TransactionGrid::longNumber)
                .setWidth("10.5rem")
                .setFlexGrow(1);
        add("column.kind", transaction -> words.of(transaction.kind())).setWidth("5.75rem");
        add(
                        "column.amount",
                        LitRenderer.<Transaction>of("<span class=\"pq-amount\">${item.amount}</span>")
                                .withProperty("amount", transaction -> formats.money(Words.signed(transaction))))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8.75rem");
        add("column.status", new ComponentRenderer<>(transaction -> words.badge(transaction.status())))
                .setWidth("8rem");
        if (offline) {
            add("column.counter", transaction -> text(transaction.place().counter()))
                    .setWidth("5.25rem");
            add("column.terminal", transaction -> text(transaction.place().terminal()))
                    .setWidth("6rem");
        } else {
            add("column.method", transaction -> words.of(transaction.method())).setWidth("9rem");
        }
        add("column.operator", transaction -> text(transaction.place().operator()))
                .setWidth("6.25rem");
        add("column.settled", words::settled)
                .setTooltipGenerator(transaction -> transaction.archived() ? texts.get("archived.hint") : null)
                .setWidth("9.25rem");
    }

    private Column<Transaction> add(String heading, ValueProvider<Transaction, ?> value) {
        return remember(heading, addColumn(value));
    }

    private Column<Transaction> add(String heading, com.vaadin.flow.data.renderer.Renderer<Transaction> renderer) {
        return remember(heading, addColumn(renderer));
    }

    private Column<Transaction> remember(String heading, Column<Transaction> column) {
        headings.put(column, heading);
        return column.setFlexGrow(0).setResizable(true).setSortable(false);
    }

    private void name() {
        headings.forEach((column, heading) -> column.setHeader(texts.get(heading)));
        card.setHeader(texts.get("column.card"));
        setAriaLabel(texts.get("menu.transactions"));
        getDataProvider().refreshAll();
    }

    private String address(Transaction transaction) {
        return session.linkTo(QueryRights.TRANSACTIONS, transaction.order().value())
                .orElse("#");
    }

    private Component card(Transaction transaction) {
        var no = new Anchor(address(transaction), transaction.order().value());
        no.getElement().setAttribute("router-link", true);
        no.addClassName("pq-link");
        var amount = new Span(formats.money(Words.signed(transaction)));
        amount.addClassName("pq-amount");
        var archived = transaction.archived() ? " · " + texts.get("archived") : "";
        var when = new Span(words.of(transaction.kind()) + " · " + formats.time(transaction.at()) + archived);
        when.addClassName("pq-quiet");
        var head = new Div(no, amount);
        var foot = new Div(when, words.badge(transaction.status()));
        var whole = new Div(head, foot);
        whole.addClassName("pq-card-row");
        return whole;
    }

    /** The keyboard's way in: Enter on any cell of a row. */
    private void openOnEnter(Consumer<OrderNo> open) {
        var key = "event.key === 'Enter' && element.getEventContext(event).item"
                + " ? element.getEventContext(event).item.key : ''";
        getElement()
                .addEventListener("keydown", pressed -> {
                    var item = getDataCommunicator()
                            .getKeyMapper()
                            .get(pressed.getEventData().getString(key));
                    if (item != null) {
                        open.accept(item.order());
                    }
                })
                .setFilter("event.key === 'Enter'")
                .addEventData(key);
    }

    /** What its column may cut off. */
    private static @Nullable String longNumber(Transaction transaction) {
        var number = transaction.order().value();
        return number.length() > WHOLE_NUMBER ? number : null;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
