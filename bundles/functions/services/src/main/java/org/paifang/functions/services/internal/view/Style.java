package org.paifang.functions.services.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.paifang.platform.ui.api.StyleSheet;

/** What the shared components do not say about looks; it comes and goes with the view. */
final class Style {

    private static final StyleSheet SHEET = StyleSheet.beside(Style.class, "services.css");

    private Style() {}

    static Element element() {
        return SHEET.element();
    }

    static Div of(String cssClass, Component... parts) {
        var container = new Div(parts);
        container.addClassName(cssClass);
        return container;
    }
}
