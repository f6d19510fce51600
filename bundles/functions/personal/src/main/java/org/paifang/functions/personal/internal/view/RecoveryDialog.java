package org.paifang.functions.personal.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Shows recovery codes, once. */
final class RecoveryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final String COPY = """
            if (!navigator.clipboard) {
              return false;
            }
            await navigator.clipboard.writeText($0);
            return true;""";

    final OrderedList list = new OrderedList();
    final Button close = new Button();
    private final Button copy = new Button();
    private final Notice notice = new Notice();

    RecoveryDialog(ViewSession session, List<String> codes, Runnable done) {
        var texts = session.texts();
        setId("second-recovery");
        setWidth("32rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var hint = new Paragraph();
        hint.addClassName("pp-step");
        list.addClassName("pp-codes");
        codes.forEach(code -> list.add(new ListItem(code)));
        copy.addClickListener(clicked -> copy.getElement()
                .executeJs(COPY, String.join("\n", codes))
                .then(Boolean.class, copied -> say(session, copied), failed -> say(session, false)));
        close.setId("second-recovery-close");
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        close.addClickListener(clicked -> {
            close();
            done.run();
        });
        add(hint, list, notice);
        getFooter().add(copy, close);
        texts.bind(this::setHeaderTitle, "second.recovery");
        texts.bind(hint::setText, "second.recovery.hint");
        texts.bind(copy::setText, "button.copy");
        texts.bind(close::setText, "second.recovery.kept");
    }

    private void say(ViewSession session, boolean copied) {
        notice.show(
                copied ? Tone.SUCCESS : Tone.WARNING,
                session.texts().get(copied ? "second.recovery.copied" : "second.recovery.not-copied"));
    }
}
