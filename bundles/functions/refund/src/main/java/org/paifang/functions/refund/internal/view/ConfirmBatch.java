package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.Batch;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.ViewSession;

/** The last look before the money of a whole batch moves. */
final class ConfirmBatch extends Dialog {

    private static final long serialVersionUID = 1L;

    final Button confirm = new Button();
    final Button cancel = new Button();
    private final Paragraph sentence = new Paragraph();
    private final Div facts = new Div();
    private final transient ViewSession session;
    private final transient Consumer<Batch> confirmed;
    private transient @Nullable Batch asked;

    ConfirmBatch(ViewSession session, Consumer<Batch> confirmed) {
        this.session = session;
        this.confirmed = confirmed;
        setWidth("32rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        sentence.getStyle().set("font-size", "var(--lumo-font-size-l)").setMarginTop("0");
        add(sentence, facts);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(clicked -> accept());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancel.addClickListener(clicked -> close());
        getFooter().add(cancel, confirm);
        session.texts().bind(this::setHeaderTitle, "batch.confirm.title");
        session.texts().bind(cancel::setText, "button.cancel");
        session.texts().onChange(this::render);
    }

    void ask(Batch batch) {
        asked = batch;
        render();
        confirm.setEnabled(true);
        open();
        confirm.focus();
    }

    private void accept() {
        var batch = asked;
        asked = null;
        close();
        if (batch != null) {
            confirmed.accept(batch);
        }
    }

    private void render() {
        var batch = asked;
        if (batch == null) {
            return;
        }
        var texts = session.texts();
        var formats = session.formats();
        var total = formats.money(batch.total());
        sentence.setText(texts.get("batch.confirm.question", formats.number(batch.rows()), total));
        confirm.setText(texts.get("confirm.confirm", total));
        facts.removeAll();
        facts.add(new Facts()
                .add(texts.get("batch.file"), batch.fileName())
                .add(texts.get("batch.rows"), formats.number(batch.rows()))
                .add(texts.get("batch.total"), total)
                .add(texts.get("batch.uploaded"), formats.time(batch.uploadedAt()) + " · " + batch.uploadedBy()));
    }
}
