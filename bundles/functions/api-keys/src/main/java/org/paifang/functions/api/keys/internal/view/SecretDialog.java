package org.paifang.functions.api.keys.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** A new key, shown this once: it closes by its own button alone, and forgets the key then. */
final class SecretDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Where a page is not secure there is no clipboard: the key is selected then, for the person's own copying. */
    private static final String COPY = """
            const field = $0.inputElement;
            field.select();
            if (navigator.clipboard) {
              await navigator.clipboard.writeText(field.value);
              return true;
            }
            return document.execCommand('copy');""";

    final TextField secret = new TextField();
    final Button copy = new Button();
    final Button done = new Button();
    final Notice notice = new Notice();
    private final Paragraph once = new Paragraph();

    SecretDialog(ViewSession session) {
        var texts = session.texts();
        setWidth("36rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        once.getStyle().setMarginTop("0");
        secret.setReadOnly(true);
        secret.getStyle().set("flex", "1 1 18rem").set("font-family", "monospace");
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        copy.addClickListener(clicked -> copy.getElement()
                .executeJs(COPY, secret.getElement())
                .then(
                        Boolean.class,
                        copied -> say(texts.get(copied ? "secret.copied" : "secret.not-copied"), copied),
                        failed -> say(texts.get("secret.not-copied"), false)));
        var row = new Div(secret, copy);
        row.getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("align-items", "baseline")
                .set("gap", "var(--lumo-space-m)");
        done.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        done.addClickListener(clicked -> close());
        addOpenedChangeListener(changed -> {
            if (!changed.isOpened()) {
                secret.clear();
                notice.clear();
            }
        });
        add(once, row, notice);
        getFooter().add(done);
        texts.bind(this::setHeaderTitle, "secret.title");
        texts.bind(once::setText, "secret.once");
        texts.bind(secret::setLabel, "secret.key");
        texts.bind(copy::setText, "secret.copy");
        texts.bind(done::setText, "secret.done");
    }

    void show(String key) {
        secret.setValue(key);
        open();
        copy.focus();
    }

    private void say(String text, boolean copied) {
        notice.show(copied ? Tone.SUCCESS : Tone.WARNING, text);
    }
}
