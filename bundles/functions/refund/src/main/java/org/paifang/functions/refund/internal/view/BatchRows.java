package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.Batch;
import org.paifang.functions.refund.internal.domain.BatchDesk;
import org.paifang.functions.refund.internal.domain.BatchRow;
import org.paifang.platform.ui.api.PhoneCards;
import org.paifang.platform.ui.api.ViewSession;

/** The rows of a batch with what became of each, in the order of the file. */
final class BatchRows extends Div {

    private static final long serialVersionUID = 1L;

    final Grid<BatchRow> grid = new Grid<>();
    private final transient BatchDesk desk;
    private final transient ViewSession session;
    private final transient BatchWords words;
    private transient @Nullable Batch shown;

    BatchRows(BatchDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        this.words = new BatchWords(session);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(SelectionMode.NONE);
        var texts = session.texts();
        var row = grid.addColumn(BatchRow::row).setWidth("5.5rem").setFlexGrow(0);
        var order =
                grid.addColumn(one -> one.order().value()).setWidth("12.5rem").setFlexGrow(0);
        var number = grid.addColumn(one -> one.no().value()).setWidth("12rem").setFlexGrow(1);
        var amount = grid.addColumn(one -> session.formats().money(one.amount()))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8.25rem")
                .setFlexGrow(0);
        var state = grid.addComponentColumn(one -> words.badge(one.state()))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        var why = grid.addColumn(words::why).setWidth("14rem").setFlexGrow(2);
        texts.bind(row::setHeader, "batch.row");
        texts.bind(order::setHeader, "refund.order");
        texts.bind(number::setHeader, "form.number");
        texts.bind(amount::setHeader, "form.amount");
        texts.bind(state::setHeader, "list.status");
        texts.bind(why::setHeader, "batch.why");
        texts.bind(new PhoneCards<>(grid, this::card)::name, "batch.rows");
        grid.setItems(query -> fetch(query.getOffset(), query.getLimit()), query -> shown == null ? 0 : shown.rows());
        grid.setHeight("max(22rem, calc(100dvh - 30rem))");
        texts.onChange(() -> {
            grid.getElement().setAttribute("aria-label", texts.get("batch.rows"));
            grid.getDataProvider().refreshAll();
        });
        add(grid);
    }

    void show(Batch batch) {
        shown = batch;
        grid.getDataProvider().refreshAll();
    }

    private Stream<BatchRow> fetch(int offset, int limit) {
        var batch = shown;
        var rows = batch == null
                ? List.<BatchRow>of()
                : desk.rows(session.caller(), batch, offset, Math.min(offset + limit, batch.rows()));
        return rows.stream();
    }

    private Div card(BatchRow row) {
        return PhoneCards.card(
                new Span(session.formats().money(row.amount())),
                words.badge(row.state()),
                session.texts().get("order.title", row.order().value()),
                row.no().value(),
                words.why(row));
    }
}
