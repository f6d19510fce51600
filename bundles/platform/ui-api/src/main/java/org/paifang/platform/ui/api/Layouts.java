package org.paifang.platform.ui.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** How the parts of a screen lie: side by side where there is room, below each other on a phone. */
public final class Layouts {

    private static final String GAP = "var(--lumo-space-m)";

    private Layouts() {}

    /** Fields and buttons in a row that wraps, their upper edges aligned as fields with labels want it. */
    public static Div row(Component... parts) {
        var row = new Div(parts);
        row.getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("align-items", "baseline")
                .set("gap", "var(--lumo-space-s) " + GAP);
        return row;
    }

    /** Columns of the same width where there is room for more than one. */
    public static Div columns(Component... parts) {
        var columns = new Div(parts);
        columns.getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "repeat(auto-fit, minmax(min(100%, 24rem), 1fr))")
                .set("align-items", "start")
                .set("gap", GAP);
        return columns;
    }

    /** One below the other. */
    public static Div stack(Component... parts) {
        return stacked(new Div(parts));
    }

    /** What is in it stands one below the other. */
    public static <T extends Component> T stacked(T container) {
        container
                .getStyle()
                .set("display", "flex")
                .set("flex-direction", "column")
                .set("gap", GAP);
        return container;
    }

    /** Without a margin above and below, for what stands in a {@link #stack}. */
    public static <T extends Component> T flush(T part) {
        part.getStyle().set("margin-block", "0");
        return part;
    }

    /** Small and quiet. */
    public static <T extends Component> T quiet(T part) {
        part.getStyle()
                .set("color", "var(--pf-text-2)")
                .set("font-size", "var(--lumo-font-size-s)")
                .set("overflow-wrap", "anywhere");
        return part;
    }
}
