package org.paifang.functions.operators.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A plain table; on a phone it scrolls within its frame. */
final class Rows extends Div {

    private static final long serialVersionUID = 1L;

    private final Element body = new Element("tbody");

    Rows(String name, List<String> heads) {
        addClassName("pf-table-frame");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
        var row = new Element("tr");
        heads.forEach(head ->
                row.appendChild(new Element("th").setAttribute("scope", "col").setText(head)));
        var table = new Element("table")
                .setAttribute("aria-label", name)
                .appendChild(new Element("thead").appendChild(row))
                .appendChild(body);
        table.getClassList().add("pf-table");
        getElement().appendChild(table);
    }

    Rows line(Component... cells) {
        var row = new Element("tr");
        for (var cell : cells) {
            row.appendChild(new Element("td").appendChild(cell.getElement()));
        }
        body.appendChild(row);
        return this;
    }

    static Component text(String text) {
        return new Text(text.isBlank() ? "–" : text);
    }
}
