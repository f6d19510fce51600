package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.paifang.functions.refund.internal.domain.Batch;
import org.paifang.functions.refund.internal.domain.BatchDesk;
import org.paifang.functions.refund.internal.domain.BatchId;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.KeysetPages;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.PhoneCards;
import org.paifang.platform.ui.api.ViewSession;

/** Earlier batches, newest first. */
final class BatchList extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MAXIMUM_PAGE = 200;

    final Grid<Batch> grid = new Grid<>();
    private final transient ViewSession session;
    private final transient BatchWords words;
    private final transient KeysetPages<Batch, BatchId> pages;

    BatchList(BatchDesk desk, ViewSession session) {
        this.session = session;
        this.words = new BatchWords(session);
        this.pages =
                new KeysetPages<>((after, limit) -> desk.page(session.caller(), after, limit), Batch::id, MAXIMUM_PAGE);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(SelectionMode.NONE);
        var texts = session.texts();
        var at = grid.addColumn(batch -> session.formats().time(batch.uploadedAt()))
                .setWidth("12.25rem")
                .setFlexGrow(0);
        var file = grid.addComponentColumn(this::link).setWidth("12rem").setFlexGrow(1);
        var rows = grid.addColumn(batch -> session.formats().number(batch.rows()))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
        var total = grid.addColumn(batch -> session.formats().money(batch.total()))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("10rem")
                .setFlexGrow(0);
        var state = grid.addComponentColumn(batch -> words.badge(batch.state()))
                .setWidth("10rem")
                .setFlexGrow(0);
        var by = grid.addColumn(Batch::uploadedBy).setWidth("6.5rem").setFlexGrow(0);
        texts.bind(at::setHeader, "batch.uploaded-at");
        texts.bind(file::setHeader, "batch.file");
        texts.bind(rows::setHeader, "batch.rows");
        texts.bind(total::setHeader, "batch.total");
        texts.bind(state::setHeader, "list.status");
        texts.bind(by::setHeader, "refund.operator");
        texts.bind(new PhoneCards<>(grid, this::card)::name, "batch.earlier");
        grid.addItemClickListener(clicked -> open(clicked.getItem()));
        grid.setItems(query -> pages.fetch(query.getOffset(), query.getLimit()).stream());
        grid.setHeight("24rem");
        var title = new H2();
        title.getStyle().setMargin("0").set("font-size", "var(--lumo-font-size-l)");
        add(title, grid);
        Layouts.stacked(this);
        texts.bind(title::setText, "batch.earlier");
        texts.onChange(() -> {
            grid.setEmptyStateComponent(
                    new EmptyState(VaadinIcon.FILE_TABLE, texts.get("batch.none"), texts.get("batch.none.hint")));
            grid.getElement().setAttribute("aria-label", texts.get("batch.earlier"));
            grid.getDataProvider().refreshAll();
        });
    }

    /** Reads the newest again. */
    void refresh() {
        pages.reset();
        grid.getDataProvider().refreshAll();
    }

    private void open(Batch batch) {
        session.navigate(RefundRights.BATCHES_ITEM, batch.id().toString());
    }

    private Anchor link(Batch batch) {
        var address =
                session.linkTo(RefundRights.BATCHES_ITEM, batch.id().toString()).orElse("");
        return Links.to(address, batch.fileName());
    }

    private Div card(Batch batch) {
        return PhoneCards.card(
                link(batch),
                words.badge(batch.state()),
                words.rowsAndTotal(batch),
                session.formats().time(batch.uploadedAt()));
    }
}
