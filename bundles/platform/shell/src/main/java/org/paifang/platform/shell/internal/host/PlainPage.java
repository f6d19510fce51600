package org.paifang.platform.shell.internal.host;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A sentence where a view would be: what is the matter, what to do, and a way on. */
public final class PlainPage extends Div {

    private static final long serialVersionUID = 1L;

    public PlainPage(VaadinIcon picture, String title, String sentence, Component... ways) {
        addClassName("pf-plain");
        getElement().setAttribute("role", "status");
        var icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var onward = new Div(ways);
        onward.addClassName("pf-plain-ways");
        add(icon, new H1(title), new Paragraph(sentence), onward);
    }

    static Anchor home(String text) {
        var link = new Anchor("/", text);
        link.addClassName("pf-button");
        return link;
    }
}
