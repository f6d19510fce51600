package org.paifang.platform.ui.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** Names and values side by side, as a description list. */
public final class Facts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    public Facts() {
        addClassName("pf-facts");
    }

    /** Adds a fact; an empty value is shown as a dash. */
    public Facts add(String name, String value) {
        return add(name, new Text(value.isBlank() ? "–" : value));
    }

    public Facts add(String name, Component value) {
        var pair = new Div(new DescriptionList.Term(name), new DescriptionList.Description(value));
        add(pair);
        return this;
    }
}
