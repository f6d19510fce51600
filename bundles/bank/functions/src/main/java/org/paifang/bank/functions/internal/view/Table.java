package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A table with groups of rows; on a phone each group is a card, and each cell has its column's name above it. */
final class Table extends Div {

    private static final long serialVersionUID = 1L;

    private final Element table = new Element("table");
    private final transient List<String> heads;
    private Element group = new Element("tbody");

    Table(String name, List<String> heads) {
        this.heads = heads;
        addClassNames("pf-table-frame", "pbf-table");
        table.getClassList().add("pf-table");
        role(table, "table").setAttribute("aria-label", name);
        var row = role(new Element("tr"), "row");
        heads.forEach(head -> row.appendChild(role(new Element("th"), "columnheader")
                .setAttribute("scope", "col")
                .setText(head)));
        table.appendChild(role(new Element("thead"), "rowgroup").appendChild(row));
        getElement().appendChild(table);
    }

    /** What is added from now on belongs together. */
    Table group() {
        group = role(new Element("tbody"), "rowgroup");
        table.appendChild(group);
        return this;
    }

    /** A cell for each column, in their order. */
    Table row(String cssClass, Component... cells) {
        var row = role(new Element("tr"), "row");
        row.getClassList().add(cssClass);
        for (var i = 0; i < cells.length; i++) {
            var cell = role(new Element("td"), "cell");
            cell.setAttribute("data-label", heads.get(i));
            cell.appendChild(cells[i].getElement());
            row.appendChild(cell);
        }
        group.appendChild(row);
        return this;
    }

    /** One cell over all columns. */
    Table note(Component note) {
        var cell = role(new Element("td"), "cell").setAttribute("colspan", Integer.toString(heads.size()));
        cell.appendChild(note.getElement());
        var row = role(new Element("tr"), "row").appendChild(cell);
        row.getClassList().add("pbf-note");
        group.appendChild(row);
        return this;
    }

    private static Element role(Element element, String role) {
        return element.setAttribute("role", role);
    }
}
