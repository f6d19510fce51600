package org.paifang.functions.personal.internal.view;

import com.vaadin.flow.dom.Element;
import org.paifang.platform.ui.api.StyleSheet;

/** The looks that the shell's own classes do not give. */
final class Style {

    private static final StyleSheet SHEET = StyleSheet.beside(Style.class, "personal.css");

    private Style() {}

    static Element element() {
        return SHEET.element();
    }
}
