package org.paifang.platform.ui.api;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Long work that people can watch and stop. Hidden until it starts. */
public final class WorkProgress extends Div {

    private static final long serialVersionUID = 1L;

    private final Span sentence = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button();
    private transient Runnable onCancel = () -> {};

    public WorkProgress(Texts texts) {
        addClassName("pf-progress");
        sentence.getElement().setAttribute("role", "status");
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        cancel.addClickListener(clicked -> cancel());
        var head = new Div(sentence, cancel);
        head.addClassName("pf-progress-head");
        add(head, bar);
        setVisible(false);
        texts.bind(cancel::setText, "button.cancel");
        texts.bind(name -> bar.getElement().setAttribute("aria-label", name), "progress.label");
    }

    /** Appears with a sentence, not yet knowing how much there is to do. */
    public void start(String text, Runnable cancelled) {
        onCancel = cancelled;
        sentence.setText(text);
        bar.setIndeterminate(true);
        setVisible(true);
    }

    /** How far it is, from 0 to 1, and a sentence about it. */
    public void update(double done, String text) {
        bar.setIndeterminate(false);
        bar.setValue(Math.max(0, Math.min(1, done)));
        sentence.setText(text);
    }

    /** Over, for whatever reason. */
    public void finish() {
        onCancel = () -> {};
        setVisible(false);
    }

    private void cancel() {
        var stop = onCancel;
        finish();
        stop.run();
    }
}
