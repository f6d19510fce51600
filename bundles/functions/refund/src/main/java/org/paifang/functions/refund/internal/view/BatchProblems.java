package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.paifang.functions.refund.internal.domain.RowProblem;
import org.paifang.platform.ui.api.PhoneCards;
import org.paifang.platform.ui.api.ViewSession;

/** Everything that is wrong with a file, row by row and column by column. */
final class BatchProblems extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_VALUE = 80;
    private static final int MOST_AT_FULL_HEIGHT = 10;

    final Grid<RowProblem> grid = new Grid<>();
    private final transient ViewSession session;
    private final transient BatchWords words;

    BatchProblems(ViewSession session) {
        this.session = session;
        this.words = new BatchWords(session);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(SelectionMode.NONE);
        var texts = session.texts();
        var row = grid.addColumn(problem -> session.formats().number(problem.row()))
                .setWidth("5.5rem")
                .setFlexGrow(0);
        var column = grid.addColumn(words::column).setWidth("8rem").setFlexGrow(0);
        var value = grid.addColumn(BatchProblems::value).setWidth("12rem").setFlexGrow(1);
        var sentence = grid.addColumn(problem -> words.sentence(problem.reason()))
                .setWidth("20rem")
                .setFlexGrow(3);
        texts.bind(row::setHeader, "batch.row");
        texts.bind(column::setHeader, "batch.column");
        texts.bind(value::setHeader, "batch.value");
        texts.bind(sentence::setHeader, "batch.problem");
        texts.bind(new PhoneCards<>(grid, this::card)::name, "batch.problems");
        texts.onChange(() -> {
            grid.getElement().setAttribute("aria-label", texts.get("batch.problems"));
            grid.getDataProvider().refreshAll();
        });
        add(grid);
        clear();
    }

    void show(List<RowProblem> problems) {
        grid.setItems(problems);
        grid.setAllRowsVisible(problems.size() <= MOST_AT_FULL_HEIGHT);
        grid.setHeight(problems.size() <= MOST_AT_FULL_HEIGHT ? null : "max(22rem, calc(100dvh - 26rem))");
        setVisible(true);
    }

    void clear() {
        grid.setItems(List.of());
        setVisible(false);
    }

    private static String value(RowProblem problem) {
        var text = problem.value();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }

    private Div card(RowProblem problem) {
        var row = session.texts().get("batch.row-no", session.formats().number(problem.row()));
        var card = PhoneCards.card(new Span(row), new Span(words.column(problem)), value(problem));
        card.add(PhoneCards.line(new Span(words.sentence(problem.reason()))));
        return card;
    }
}
