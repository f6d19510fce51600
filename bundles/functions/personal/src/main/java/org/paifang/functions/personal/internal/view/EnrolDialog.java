package org.paifang.functions.personal.internal.view;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.personal.internal.domain.OwnSecondFactor.Codes;
import org.paifang.platform.api.session.SecondFactors.Enrolment;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Shows a secret to a device, and counts only when the device shows the right code back. */
final class EnrolDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int GROUP = 4;
    private static final int LONGEST_CODE = 12;

    final TextField code = new TextField();
    final Button confirm = new Button();
    final Notice notice = new Notice();
    /** What follows when it is on. */
    @Nullable
    RecoveryDialog recovery;

    private final transient ViewSession session;
    private final transient Function<String, Codes> confirmation;
    private final Runnable done;

    /** {@code confirmation} is asked with the code; {@code done} is told when the recovery codes were shown. */
    EnrolDialog(ViewSession session, Enrolment enrolment, Function<String, Codes> confirmation, Runnable done) {
        this.session = session;
        this.confirmation = confirmation;
        this.done = done;
        setId("second-enrol");
        setWidth("30rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        var scan = new Paragraph();
        scan.addClassName("pp-step");
        var picture = new QrPicture(enrolment.uri());
        picture.getElement().setAttribute("role", "img");
        var byHand = new Paragraph();
        byHand.addClassName("pp-step");
        var secret = new Span(grouped(enrolment.secret()));
        secret.setId("second-secret");
        secret.addClassName("pp-secret");
        var type = new Paragraph();
        type.addClassName("pp-step");
        code.setId("second-confirm-code");
        code.setWidthFull();
        code.setMaxLength(LONGEST_CODE);
        code.setAutocorrect(false);
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.getElement().setProperty("inputMode", "numeric");
        confirm.setId("second-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickShortcut(Key.ENTER);
        confirm.addClickListener(clicked -> confirm());
        var cancel = new Button("", clicked -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(scan, picture, byHand, new Div(secret), type, notice, code);
        getFooter().add(cancel, confirm);
        var texts = session.texts();
        texts.bind(this::setHeaderTitle, "second.enrol");
        texts.bind(scan::setText, "second.enrol.scan");
        texts.bind(label -> picture.getElement().setAttribute("aria-label", label), "second.enrol.picture");
        texts.bind(byHand::setText, "second.enrol.by-hand");
        texts.bind(type::setText, "second.enrol.type");
        texts.bind(code::setLabel, "second.code");
        texts.bind(confirm::setText, "second.enrol.confirm");
        texts.bind(cancel::setText, "button.cancel");
    }

    private void confirm() {
        confirm.setEnabled(true);
        if (code.getValue().isBlank()) {
            notice.show(Tone.ERROR, session.texts().get("second.code-missing"));
            code.focus();
            return;
        }
        var codes = confirmation.apply(code.getValue());
        if (codes instanceof Codes.Fresh fresh) {
            close();
            recovery = new RecoveryDialog(session, fresh.codes(), done);
            recovery.open();
        } else if (codes instanceof Codes.None none) {
            notice.show(Tone.ERROR, session.texts().get(none.reason(), session.formats()));
            code.clear();
            code.focus();
        }
    }

    /** Four by four, as people read it to a device. */
    static String grouped(String secret) {
        return secret.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
