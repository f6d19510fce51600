package org.paifang.functions.operators.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.paifang.functions.operators.internal.domain.OperatorDesk;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.ui.api.ViewSession;

/** Asks why somebody is locked: whoever unlocks later wants to know. */
final class LockDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    LockDialog(ViewSession session, Member member, Consumer<String> lock) {
        var texts = session.texts();
        var why = new TextField();
        why.setWidthFull();
        why.setMaxLength(OperatorDesk.WHY_LENGTH);
        var hint = new Paragraph();
        hint.getStyle().setMarginTop("0");
        var cancel = new Button("", clicked -> close());
        cancel.addThemeName("tertiary");
        var confirm = Parts.primary("", () -> {
            close();
            lock.accept(why.getValue());
        });
        confirm.setId("lock-confirm");
        setWidth("28rem");
        setMaxWidth("100%");
        add(hint, why);
        getFooter().add(cancel, confirm);
        texts.bind(this::setHeaderTitle, "lock.title", member.name());
        texts.bind(hint::setText, "lock.hint");
        texts.bind(why::setLabel, "lock.why");
        texts.bind(cancel::setText, "button.cancel");
        texts.bind(confirm::setText, "action.lock");
    }
}
