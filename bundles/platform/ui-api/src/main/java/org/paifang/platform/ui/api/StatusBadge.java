package org.paifang.platform.ui.api;

import com.vaadin.flow.component.html.Span;

/** The one way to render a state: a short word with a tone. */
public final class StatusBadge extends Span {

    private static final long serialVersionUID = 1L;

    public StatusBadge(Tone tone, String text) {
        addClassNames("pf-badge", "pf-badge-" + tone.cssName());
        setText(text);
    }
}
