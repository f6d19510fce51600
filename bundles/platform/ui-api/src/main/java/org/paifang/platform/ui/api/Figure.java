package org.paifang.platform.ui.api;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One number that matters: what it is, how much, and a line about it. Several stand side by side in a {@link Figures}. */
public final class Figure extends Div {

    private static final long serialVersionUID = 1L;

    private final Span label = new Span();
    private final Span value = new Span();
    private final Paragraph hint = new Paragraph();

    /** Shows that the value is on its way until {@link #changeValue}. */
    public Figure() {
        addClassName("pf-figure");
        label.addClassName("pf-figure-label");
        value.addClassName("pf-figure-value");
        hint.addClassName("pf-figure-hint");
        hint.setVisible(false);
        add(label, value, hint);
        changeValue("");
    }

    /** Named by this key, in the page's language. */
    public Figure(Texts texts, String labelKey) {
        this();
        texts.bind(this::changeLabel, labelKey);
    }

    public void changeLabel(String text) {
        label.setText(text);
    }

    /** An empty text is a value that is not there yet. */
    public void changeValue(String text) {
        value.setText(text);
        getElement().setAttribute("aria-busy", Boolean.toString(text.isEmpty()));
    }

    public void changeHint(String text) {
        hint.setText(text);
        hint.setVisible(!text.isEmpty());
    }
}
