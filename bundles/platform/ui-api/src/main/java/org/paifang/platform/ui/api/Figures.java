package org.paifang.platform.ui.api;

import com.vaadin.flow.component.html.Div;

/** Figures side by side, below each other on a phone. */
public final class Figures extends Div {

    private static final long serialVersionUID = 1L;

    public Figures(Figure... figures) {
        addClassName("pf-figures");
        add(figures);
    }
}
