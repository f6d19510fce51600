package org.paifang.platform.ui.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * A table of few rows, drawn whole. Where there is no room for columns each row is a card in which every cell has its
 * column's name above it; the first one leads it and needs none.
 */
public final class Table extends Div {

    private static final long serialVersionUID = 1L;

    private final Element table = new Element("table");
    private final transient List<String> columns;
    private Element body = role(new Element("tbody"), "rowgroup");

    /**
     * Without rows.
     *
     * @param name what the rows are, for whoever hears the page instead of seeing it
     * @param columns the columns' names
     */
    public Table(String name, List<String> columns) {
        this.columns = List.copyOf(columns);
        addClassNames("pf-table-frame", "pf-table-cards");
        getElement().setAttribute("tabindex", "0");
        role(getElement(), "region").setAttribute("aria-label", name);
        table.getClassList().add("pf-table");
        role(table, "table").setAttribute("aria-label", name);
        var head = role(new Element("tr"), "row");
        this.columns.forEach(column -> head.appendChild(role(new Element("th"), "columnheader")
                .setAttribute("scope", "col")
                .setText(column)));
        table.appendChild(role(new Element("thead"), "rowgroup").appendChild(head), body);
        getElement().appendChild(table);
    }

    /** What is added from now on belongs together. */
    public Table section() {
        if (body.getChildCount() > 0) {
            body = role(new Element("tbody"), "rowgroup");
            table.appendChild(body);
        }
        return this;
    }

    /** A cell for each column, in their order. */
    public Row row(Component... cells) {
        var row = new Row();
        for (var i = 0; i < cells.length; i++) {
            row.getElement()
                    .appendChild(role(new Element("td"), "cell")
                            .setAttribute("data-label", columns.get(i))
                            .appendChild(cells[i].getElement()));
        }
        return add(row);
    }

    /** One cell over all columns. */
    public Row note(Component note) {
        return over(role(new Element("td"), "cell"), note, "pf-table-note");
    }

    /** The head of the rows below it. */
    public Row head(Component head) {
        return over(role(new Element("th"), "rowheader").setAttribute("scope", "colgroup"), head, "pf-table-head");
    }

    /** A cell's text; a dash stands for none. */
    public static Text text(String text) {
        return new Text(text.isBlank() ? "–" : text);
    }

    private Row over(Element cell, Component content, String cssClass) {
        var row = new Row();
        row.getElement()
                .appendChild(cell.setAttribute("colspan", Integer.toString(columns.size()))
                        .appendChild(content.getElement()));
        row.getElement().getClassList().add(cssClass);
        return add(row);
    }

    private Row add(Row row) {
        body.appendChild(row.getElement());
        return row;
    }

    private static Element role(Element element, String role) {
        return element.setAttribute("role", role);
    }

    /** A row that is there; it may be dragged, and dropped upon. */
    @Tag("tr")
    public static final class Row extends Component {

        private static final long serialVersionUID = 1L;

        private Row() {
            role(getElement(), "row");
        }
    }
}
