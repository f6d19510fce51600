package org.paifang.bank.profiles.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import org.paifang.bank.profiles.internal.domain.ProfileRights;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.ui.api.ViewSession;

/** Small parts that these screens share. */
final class Html {

    private Html() {}

    /** A table that scrolls within the page. */
    static final class Table extends Div {

        private static final long serialVersionUID = 1L;

        private final Part body = new Part("tbody");

        Table(String label, List<String> columns) {
            addClassNames("pf-table-frame", "pbp-table");
            getElement()
                    .setAttribute("tabindex", "0")
                    .setAttribute("role", "region")
                    .setAttribute("aria-label", label);
            var head = new Part("tr");
            for (var column : columns) {
                var cell = new Part("th");
                cell.getElement().setAttribute("scope", "col").setText(column);
                head.getElement().appendChild(cell.getElement());
            }
            var table = new Part("table");
            var top = new Part("thead");
            top.getElement().appendChild(head.getElement());
            table.getElement().appendChild(top.getElement(), body.getElement());
            getElement().appendChild(table.getElement());
        }

        Part row(Component... cells) {
            var row = new Part("tr");
            for (var cell : cells) {
                var part = new Part("td");
                part.getElement().appendChild(cell.getElement());
                row.getElement().appendChild(part.getElement());
            }
            body.getElement().appendChild(row.getElement());
            return row;
        }

        /** A head over the rows below it. */
        Part group(int columns, Component content) {
            var cell = new Part("th");
            cell.getElement()
                    .setAttribute("colspan", Integer.toString(columns))
                    .setAttribute("scope", "colgroup")
                    .appendChild(content.getElement());
            var row = new Part("tr");
            row.getElement().getClassList().add("pbp-group");
            row.getElement().appendChild(cell.getElement());
            body.getElement().appendChild(row.getElement());
            return row;
        }
    }

    /** An element that Flow has no class for. */
    @Tag("tr")
    static final class Part extends Component {

        private static final long serialVersionUID = 1L;

        Part(String tag) {
            super(new Element(tag));
        }
    }

    static Span text(String text) {
        return new Span(text);
    }

    static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("pbp-quiet");
        return span;
    }

    static Div of(String cssClass, Component... parts) {
        var container = new Div(parts);
        container.addClassName(cssClass);
        return container;
    }

    // ---- addresses of layers ----

    static String[] segments(Layer layer) {
        return layer.toString().split("[:/]");
    }

    static Optional<Layer> layer(List<String> segments) {
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        var of = String.join("/", segments.subList(1, segments.size()));
        return Layer.parse(segments.get(0) + (of.isEmpty() ? "" : ":" + of));
    }

    static void open(ViewSession session, Layer layer) {
        session.navigate(ProfileRights.DESIGN_ITEM, segments(layer));
    }
}
