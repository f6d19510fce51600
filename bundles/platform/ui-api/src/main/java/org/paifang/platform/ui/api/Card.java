package org.paifang.platform.ui.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;

/** A surface that groups what belongs together. */
public final class Card extends Section {

    private static final long serialVersionUID = 1L;

    public Card(Component... content) {
        addClassName("pf-card");
        add(content);
    }
}
