package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.stream.Stream;
import org.paifang.functions.refund.internal.domain.RefundDesk;
import org.paifang.functions.refund.internal.domain.RefundSearch;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.KeysetPages;
import org.paifang.platform.ui.api.PhoneCards;
import org.paifang.platform.ui.api.ViewSession;

/** Refunds in a grid that reads them as they come into view; on a phone each is a card of its own. */
final class RefundGrid extends Div {

    private static final long serialVersionUID = 1L;

    final Grid<Transaction> grid = new Grid<>();
    final PhoneCards<Transaction> cards;
    final RefundDetails details;
    private final transient ViewSession session;
    private final transient RefundWords words;
    private final transient KeysetPages<Transaction, Position> pages;
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
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSizeFull();
        column("refund.at", refund -> session.formats().time(refund.at())).setWidth("12.25rem");
        named(
                        "form.number",
                        grid.addColumn(LitRenderer.<Transaction>of(
                                        "<vaadin-button theme=\"tertiary-inline\" style=\"min-height: 1.5rem; margin: 0\""
                                                + " @click=\"${open}\">${item.no}</vaadin-button>")
                                .withProperty("no", Transaction::referenceNo)
                                .withFunction("open", details::show)))
                .setWidth("14rem");
        column("refund.order", refund -> refund.order().value()).setWidth("11.75rem");
        column("form.amount", refund -> session.formats().money(refund.amount()))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8.25rem");
        named("list.status", grid.addComponentColumn(refund -> words.badge(refund.status())))
                .setWidth("8.25rem");
        column("form.reason", refund -> refund.reason() == null ? "" : refund.reason())
                .setTooltipGenerator(Transaction::reason)
                .setFlexGrow(1)
                .setWidth("9rem");
        column(
                        "refund.operator",
                        refund -> refund.place().operator() == null
                                ? ""
                                : refund.place().operator())
                .setWidth("6.25rem");
        cards = new PhoneCards<>(grid, this::card);
        session.texts().bind(cards::name, "menu.list");
        grid.setSelectionMode(SelectionMode.NONE);
        grid.addItemClickListener(clicked -> details.show(clicked.getItem()));
        grid.setItems(this::fetch);
        session.texts().onChange(this::speak);
        add(grid, details);
        getStyle().set("height", "max(26rem, calc(100dvh - 17.5rem))");
    }

    /** Shows the refunds that are wanted, read anew. */
    void show(RefundSearch search) {
        wanted = search;
        pages.reset();
        grid.getDataProvider().refreshAll();
        grid.scrollToStart();
    }

    private Stream<Transaction> fetch(Query<Transaction, Void> query) {
        return pages.fetch(query.getOffset(), query.getLimit()).stream();
    }

    private Grid.Column<Transaction> column(String header, ValueProvider<Transaction, String> value) {
        return named(header, grid.addColumn(value));
    }

    private Grid.Column<Transaction> named(String header, Grid.Column<Transaction> column) {
        session.texts().bind(column::setHeader, header);
        return column.setResizable(true).setSortable(false).setFlexGrow(0);
    }

    private void speak() {
        var texts = session.texts();
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.RECORDS, texts.get("list.nothing"), texts.get("list.nothing.hint")));
        grid.getElement().setAttribute("aria-label", texts.get("menu.list"));
        grid.getDataProvider().refreshAll();
    }

    private Div card(Transaction refund) {
        var number = new Button(refund.referenceNo(), clicked -> details.show(refund));
        number.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        number.setMinHeight("1.75rem");
        var card = PhoneCards.card(
                new Span(session.formats().money(refund.amount())),
                words.badge(refund.status()),
                session.texts().get("order.title", refund.order().value()),
                session.formats().time(refund.at()));
        card.addComponentAtIndex(1, PhoneCards.line(number));
        return card;
    }
}
