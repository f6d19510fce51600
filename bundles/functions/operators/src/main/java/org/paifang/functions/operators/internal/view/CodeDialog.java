package org.paifang.functions.operators.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.paifang.platform.api.session.Credentials.OneTimeCode;
import org.paifang.platform.ui.api.ViewSession;

/** Shows a one-time code, once. */
final class CodeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    CodeDialog(ViewSession session, String operatorNo, OneTimeCode code) {
        var texts = session.texts();
        var shown = new Span(code.code());
        shown.setId("one-time-code");
        shown.getStyle()
                .set("font-family", "ui-monospace, monospace")
                .set("font-size", "var(--lumo-font-size-xl)")
                .set("user-select", "all")
                .set("overflow-wrap", "anywhere");
        var hint = new Paragraph();
        hint.getStyle().setMarginTop("0");
        var close = new Button("", clicked -> close());
        close.addThemeName("primary");
        setWidth("30rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        add(hint, shown);
        getFooter().add(close);
        texts.bind(this::setHeaderTitle, "code.title", session.caller().merchant() + "-" + operatorNo);
        texts.bind(hint::setText, "code.hint", session.formats().time(code.validUntil()));
        texts.bind(close::setText, "button.close");
    }
}
