package org.paifang.functions.personal.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.personal.internal.domain.OwnSecondFactor;
import org.paifang.functions.personal.internal.domain.OwnSecondFactor.Begun;
import org.paifang.functions.personal.internal.domain.OwnSecondFactor.Codes;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** A second factor: on or off, and its recovery codes. */
final class SecondFactorPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** So few recovery codes left are said as a warning. */
    private static final int FEW = 3;

    final Button enrol = new Button();
    final Button renew = new Button();
    final Button off = new Button();
    final Notice notice = new Notice();
    final ConfirmDialog sure = new ConfirmDialog();
    /** The dialog that was opened last. */
    @Nullable
    EnrolDialog enrolment;

    private final Div state = new Div();
    private final Notice warning = new Notice();
    private final transient OwnSecondFactor factor;
    private final transient ViewSession session;

    SecondFactorPanel(OwnSecondFactor factor, ViewSession session) {
        this.factor = factor;
        this.session = session;
        var texts = session.texts();
        var title = new H2();
        var hint = new Paragraph();
        hint.addClassName("pp-hint");
        state.addClassName("pp-state");
        enrol.setId("second-on");
        enrol.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enrol.addClickListener(clicked -> session.proved(this::begin));
        renew.addClickListener(clicked -> session.proved(this::renew));
        off.setId("second-off");
        off.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        off.addClickListener(clicked -> sure.open());
        sure.setCancelable(true);
        sure.setConfirmButtonTheme("primary error");
        sure.addConfirmListener(confirmed -> session.proved(this::switchOff));
        var ways = new Div(enrol, renew, off);
        ways.addClassName("pp-ways");
        texts.bind(title::setText, "second.title");
        texts.bind(hint::setText, "second.hint");
        texts.bind(enrol::setText, "second.enrol");
        texts.bind(renew::setText, "second.renew");
        texts.bind(off::setText, "second.off");
        texts.bind(sure::setHeader, "second.off.title");
        texts.bind(sure::setConfirmText, "second.off");
        texts.bind(sure::setCancelText, "button.cancel");
        texts.onChange(this::look);
        add(new Card(title, hint, warning, state, notice, ways), sure);
    }

    /** Reads and shows it anew. */
    private void look() {
        var texts = session.texts();
        var standing = factor.standing(session.caller());
        var required = factor.isRequired(session.caller());
        state.removeAll();
        state.add(new StatusBadge(
                standing.on() ? Tone.SUCCESS : Tone.NEUTRAL,
                texts.get(standing.on() ? "second.is-on" : "second.is-off")));
        standing.since()
                .ifPresent(since -> state.add(
                        new Span(texts.get("second.since", session.formats().time(since), standing.recoveryLeft()))));
        enrol.setVisible(!standing.on());
        renew.setVisible(standing.on());
        off.setVisible(standing.on());
        sure.setText(texts.get(required ? "second.off.required" : "second.off.question"));
        warning.clear();
        if (required && !standing.on()) {
            warning.show(Tone.WARNING, texts.get("second.required"));
        } else if (standing.on() && standing.recoveryLeft() <= FEW) {
            warning.show(Tone.WARNING, texts.get("second.few", standing.recoveryLeft()));
        }
    }

    private void begin() {
        notice.clear();
        var begun = factor.begin(session.caller());
        if (begun instanceof Begun.Started started) {
            var dialog = new EnrolDialog(
                    session,
                    started.enrolment(),
                    code -> factor.confirm(session.caller(), code),
                    () -> said("second.done"));
            enrolment = dialog;
            dialog.open();
            dialog.code.focus();
        } else if (begun instanceof Begun.Not not) {
            refuse(not.reason());
        }
    }

    private void renew() {
        notice.clear();
        var codes = factor.renewRecovery(session.caller());
        if (codes instanceof Codes.Fresh fresh) {
            new RecoveryDialog(session, fresh.codes(), () -> said("second.renewed")).open();
        } else if (codes instanceof Codes.None none) {
            refuse(none.reason());
        }
    }

    private void switchOff() {
        factor.switchOff(session.caller()).ifPresentOrElse(this::refuse, () -> said("second.was-off"));
    }

    private void said(String key) {
        look();
        notice.show(Tone.SUCCESS, session.texts().get(key));
    }

    private void refuse(Reason reason) {
        look();
        notice.show(Tone.ERROR, session.texts().get(reason, session.formats()));
    }
}
