package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import org.paifang.functions.query.internal.domain.Criteria;
import org.paifang.functions.query.internal.domain.Resolution;
import org.paifang.functions.query.internal.domain.SavedFilters;
import org.paifang.functions.query.internal.domain.TransactionQuery;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.FilterBar;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;

/** The list with what narrows it, its sums and its export. */
final class TransactionList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TransactionQuery query;
    private final transient ViewSession session;
    private final transient Texts texts;
    private final transient CriteriaFields fields;
    private final transient TransactionRows rows;
    private final SavedFilterBox saved;
    private final TotalsBar totals;
    private final ExportBox export;
    private final TransactionGrid grid;
    private final Div empty = new Div();

    TransactionList(TransactionQuery query, SavedFilters kept, ViewSession session, Consumer<OrderNo> open) {
        this.query = query;
        this.session = session;
        this.texts = session.texts();
        this.fields = new CriteriaFields(session, this::changed);
        this.rows = new TransactionRows(query, session.caller());
        this.saved = new SavedFilterBox(kept, session, fields::read, this::choose);
        this.totals = new TotalsBar(query, session);
        this.export = new ExportBox(query, session);
        this.grid = new TransactionGrid(session, open);
        addClassName("pq-list");
        empty.setVisible(false);
        add(new PageHeader(texts, "menu.transactions", "menu.transactions.hint", saved, export.button()));
        add(filters(), export, totals, grid, empty);
        texts.onChange(this::nameEmpty);
        choose(query.initial(session.caller()));
    }

    private FilterBar filters() {
        return new FilterBar(texts)
                .fields(fields.first())
                .moreFields(fields.others())
                .asks(this::ask, this::reset);
    }

    private void changed() {
        saved.forget();
        ask();
    }

    private void choose(Criteria criteria) {
        fields.write(criteria);
        ask();
    }

    private void reset() {
        saved.forget();
        choose(query.initial(session.caller()));
    }

    /** What is wrong stands at its field; below it everything stays as it was asked last. */
    private void ask() {
        var resolution = query.resolve(session.caller(), fields.read());
        if (resolution instanceof Resolution.Valid valid) {
            fields.show(List.of());
            show(valid.filter());
        } else if (resolution instanceof Resolution.Invalid invalid) {
            fields.show(invalid.problems());
            export.offer(null);
        }
    }

    private void show(TransactionFilter filter) {
        rows.show(filter);
        var nothing = rows.isEmpty();
        grid.setVisible(!nothing);
        empty.setVisible(nothing);
        grid.show(rows::fetch);
        totals.show(filter);
        export.offer(nothing ? null : filter);
    }

    private void nameEmpty() {
        var reset = new Button(texts.get("empty.reset"));
        reset.addClickListener(clicked -> reset());
        empty.removeAll();
        empty.add(new EmptyState(VaadinIcon.SEARCH, texts.get("empty.title"), texts.get("empty.hint"), reset));
    }
}
