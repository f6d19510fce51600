package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** How the parts of these screens lie: side by side where there is room, below each other on a phone. */
final class Layouts {

    private Layouts() {}

    /** Fields and buttons in a row that wraps, their upper edges aligned as fields with labels want it. */
    static Div row(Component... parts) {
        var row = new Div(parts);
        row.getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("align-items", "baseline")
                .set("gap", "var(--lumo-space-m)");
        return row;
    }

    /** Columns of the same width. */
    static Div columns(Component... parts) {
        var columns = new Div(parts);
        columns.getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "repeat(auto-fit, minmax(min(100%, 24rem), 1fr))")
                .set("align-items", "start")
                .set("gap", "var(--lumo-space-m)");
        return columns;
    }

    /** A link to another place of the platform, which does not load the page again. */
    static Anchor link(String address, String text) {
        var link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** Without a margin of its own, for what stands in a {@link #stack}. */
    static <T extends HasStyle> T flush(T part) {
        part.getStyle().set("margin-block", "0");
        return part;
    }

    /** One below the other. */
    static Div stack(Component... parts) {
        return stacked(new Div(parts));
    }

    static <T extends Component> T stacked(T container) {
        container
                .getStyle()
                .set("display", "flex")
                .set("flex-direction", "column")
                .set("gap", "var(--lumo-space-m)");
        return container;
    }
}
