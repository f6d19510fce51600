package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.dom.Element;
import org.paifang.platform.ui.api.StyleSheet;

/** What the shared components do not say about looks; it comes and goes with the view. */
final class Style {

    private static final StyleSheet SHEET = StyleSheet.beside(Style.class, "functions.css");

    private Style() {}

    static Element element() {
        return SHEET.element();
    }
}
