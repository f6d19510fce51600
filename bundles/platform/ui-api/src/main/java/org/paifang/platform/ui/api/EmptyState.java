package org.paifang.platform.ui.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What stands where there is nothing to show: why, and what to do. */
public final class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    public EmptyState(VaadinIcon icon, String title, String hint, Component... actions) {
        addClassName("pf-empty");
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new H2(title), new Paragraph(hint));
        add(actions);
    }
}
