package org.paifang.platform.ui.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a view: its title, one line about it, and its main actions, which move below on a phone. */
public final class PageHeader extends Header {

    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();

    /** With title and subtitle from these keys. */
    public PageHeader(Texts texts, String titleKey, String subtitleKey, Component... actions) {
        addClassName("pf-page-header");
        var words = new Div(title, subtitle);
        words.addClassName("pf-page-header-words");
        this.actions.addClassName("pf-page-header-actions");
        this.actions.add(actions);
        add(words, this.actions);
        texts.bind(title::setText, titleKey);
        texts.bind(subtitle::setText, subtitleKey);
    }

    public void changeTitle(String text) {
        title.setText(text);
    }

    public void changeSubtitle(String text) {
        subtitle.setText(text);
    }
}
