package org.paifang.platform.ui.api;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A sentence that stays within the page, where the eye is: an error with what to do next, a success, a hint. */
public final class Notice extends Div {

    private static final long serialVersionUID = 1L;

    private final Span sentence = new Span();

    /** Hidden until something is shown. */
    public Notice() {
        addClassName("pf-notice");
        setVisible(false);
    }

    /** Shows a sentence; screen readers announce it, an error at once. */
    public void show(Tone tone, String text) {
        removeAll();
        getElement().setAttribute("role", tone == Tone.ERROR ? "alert" : "status");
        getElement().setAttribute("tone", tone.cssName());
        sentence.setText(text);
        add(icon(tone), sentence);
        setVisible(true);
    }

    public void clear() {
        setVisible(false);
    }

    private static Icon icon(Tone tone) {
        var icon =
                switch (tone) {
                    case SUCCESS -> VaadinIcon.CHECK_CIRCLE.create();
                    case ERROR, WARNING -> VaadinIcon.WARNING.create();
                    case NEUTRAL, PROGRESS -> VaadinIcon.INFO_CIRCLE.create();
                };
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
