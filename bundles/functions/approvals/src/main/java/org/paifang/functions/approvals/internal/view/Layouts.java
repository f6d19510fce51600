package org.paifang.functions.approvals.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** How the parts of these screens lie. */
final class Layouts {

    private Layouts() {}

    /** One below the other. */
    static <T extends Component> T stacked(T container) {
        container
                .getStyle()
                .set("display", "flex")
                .set("flex-direction", "column")
                .set("gap", "var(--lumo-space-m)");
        return container;
    }

    /** Side by side, wrapping. */
    static Div row(Component... parts) {
        var row = new Div(parts);
        row.getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("align-items", "baseline")
                .set("gap", "var(--lumo-space-s) var(--lumo-space-m)");
        return row;
    }

    /** Two columns of different weight where there is room for both. */
    static Div columns(Component... parts) {
        var columns = new Div(parts);
        columns.getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "repeat(auto-fit, minmax(min(100%, 24rem), 1fr))")
                .set("align-items", "start")
                .set("gap", "var(--lumo-space-m)");
        return columns;
    }

    /** Small and quiet. */
    static <T extends Component> T quiet(T part) {
        part.getStyle()
                .set("color", "var(--pf-text-2)")
                .set("font-size", "var(--lumo-font-size-s)")
                .set("overflow-wrap", "anywhere");
        return part;
    }

    /** A link to another place of the platform, which does not load the page again. */
    static Anchor link(String address, String text) {
        var link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** Without a margin of its own, for what stands in a stack. */
    static <T extends Component> T flush(T part) {
        part.getStyle().set("margin", "0");
        return part;
    }
}
