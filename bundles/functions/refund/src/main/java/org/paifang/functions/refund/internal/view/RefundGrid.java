package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.stream.Stream;
import org.paifang.functions.refund.internal.domain.RefundDesk;
import org.paifang.functions.refund.internal.domain.RefundSearch;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.KeysetPages;
import org.paifang.platform.ui.api.ViewSession;

/** Refunds in a grid that reads them as they come into view; on a phone each is a card of its own. */
final class RefundGrid extends Div {

    private static final long serialVersionUID = 1L;

    private static final int PHONE_PIXELS = 700;

    final Grid<Transaction> grid = new Grid<>();
    final RefundDetails details;
    private final transient ViewSession session;
    private final transient RefundWords words;
    private final transient KeysetPages<Transaction, Position> pages;
    private final Grid.Column<Transaction> card;
    private transient RefundSearch wanted;

    RefundGrid(RefundDesk desk, ViewSession session) {
        this.session = session;
        this.words = new RefundWords(session);
        this.details = new RefundDetails(session);
        this.wanted = RefundSearch.all(session.merchant().zone());
        this.pages = new KeysetPages<>(
                (after, limit) -> desk.page(session.caller(), wanted, after, limit),
                Position::of,
                Transactions.MAXIMUM_PAGE);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        grid.setSizeFull();
        column("refund.at", refund -> session.formats().time(refund.at())).setFlexGrow(2);
        column("refund.order", refund -> refund.order().value()).setFlexGrow(2);
        column("form.number", Transaction::referenceNo).setFlexGrow(2);
        column("form.amount", refund -> session.formats().money(refund.amount()))
                .setTextAlign(ColumnTextAlign.END);
        var status = grid.addComponentColumn(refund -> words.badge(refund.status()));
        session.texts().bind(status::setHeader, "list.status");
        column("form.reason", refund -> refund.reason() == null ? "" : refund.reason())
                .setFlexGrow(3);
        column(
                "refund.operator",
                refund ->
                        refund.place().operator() == null ? "" : refund.place().operator());
        card = grid.addComponentColumn(this::card);
        card.setVisible(false);
        session.texts().bind(card::setHeader, "menu.list");
        grid.asSingleSelect().addValueChangeListener(selected -> open(selected.getValue()));
        grid.setItems(this::fetch);
        session.texts().onChange(this::speak);
        add(grid, details);
        getStyle().set("flex", "1 1 24rem").set("min-height", "20rem");
    }

    /** Shows the refunds that are wanted, read anew. */
    void show(RefundSearch search) {
        wanted = search;
        pages.reset();
        grid.getDataProvider().refreshAll();
    }

    /** On a phone one column with cards, else the columns. */
    void changeNarrow(boolean narrow) {
        grid.getColumns().forEach(column -> column.setVisible(column.equals(card) == narrow));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(screen -> changeNarrow(screen.getWindowInnerWidth() < PHONE_PIXELS));
        var listening = page.addBrowserWindowResizeListener(resized -> changeNarrow(resized.getWidth() < PHONE_PIXELS));
        addDetachListener(detached -> {
            detached.unregisterListener();
            listening.remove();
        });
    }

    private Stream<Transaction> fetch(Query<Transaction, Void> query) {
        return pages.fetch(query.getOffset(), query.getLimit()).stream();
    }

    private Grid.Column<Transaction> column(String header, ValueProvider<Transaction, String> value) {
        var column = grid.addColumn(value).setResizable(true);
        session.texts().bind(column::setHeader, header);
        return column;
    }

    private void open(Transaction refund) {
        if (refund != null) {
            details.show(refund);
            grid.deselectAll();
        }
    }

    private void speak() {
        var texts = session.texts();
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.RECORDS, texts.get("list.nothing"), texts.get("list.nothing.hint")));
        grid.getElement().setAttribute("aria-label", texts.get("menu.list"));
        grid.getDataProvider().refreshAll();
    }

    private Div card(Transaction refund) {
        var amount = new Span(session.formats().money(refund.amount()));
        amount.getStyle().set("font-weight", "600").set("font-variant-numeric", "tabular-nums");
        var head = new Div(amount, words.badge(refund.status()));
        head.getStyle().set("display", "flex").set("justify-content", "space-between");
        var card = new Div(head);
        for (var line : List.of(refund.order().value(), session.formats().time(refund.at()))) {
            var text = new Div(line);
            text.getStyle()
                    .set("color", "var(--lumo-secondary-text-color)")
                    .set("font-size", "var(--lumo-font-size-s)")
                    .set("overflow-wrap", "anywhere")
                    .set("white-space", "normal");
            card.add(text);
        }
        return card;
    }
}
