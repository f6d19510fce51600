package org.paifang.functions.personal.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.paifang.functions.personal.internal.domain.OwnLogin;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.session.Authentication.Outcome;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Another password in place of the one of now. */
final class PasswordPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SECONDS = 60;

    final PasswordField current = new PasswordField();
    final PasswordField wanted = new PasswordField();
    final PasswordField again = new PasswordField();
    final Button change = new Button();
    final Notice notice = new Notice();
    private final transient OwnLogin login;
    private final transient ViewSession session;
    private final transient Runnable changed;

    /** {@code changed} is told when other sessions have ended by it. */
    PasswordPanel(OwnLogin login, ViewSession session, Runnable changed) {
        this.login = login;
        this.session = session;
        this.changed = changed;
        var texts = session.texts();
        var title = new H2();
        var hint = new Paragraph();
        hint.addClassName("pp-hint");
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.addClickListener(clicked -> change());
        var form = new Div(current, wanted, again, change);
        form.addClassName("pp-form");
        texts.bind(title::setText, "password.title");
        texts.bind(hint::setText, "password.hint");
        texts.bind(current::setLabel, "password.current");
        texts.bind(wanted::setLabel, "password.wanted");
        texts.bind(again::setLabel, "password.again");
        texts.bind(change::setText, "password.change");
        add(new Card(title, hint, notice, form));
    }

    private void change() {
        if (current.getValue().isEmpty() || wanted.getValue().isEmpty()) {
            say(Reason.of("password.missing"), current.getValue().isEmpty() ? current : wanted);
        } else if (!wanted.getValue().equals(again.getValue())) {
            say(Reason.of("password.differ"), again);
        } else {
            show(login.changePassword(
                    session.caller(),
                    session.sessionId(),
                    current.getValue().toCharArray(),
                    wanted.getValue().toCharArray()));
        }
    }

    private void show(Outcome outcome) {
        if (outcome instanceof Authentication.LoggedIn) {
            current.clear();
            wanted.clear();
            again.clear();
            notice.show(Tone.SUCCESS, session.texts().get("password.changed"));
            changed.run();
        } else if (outcome instanceof Authentication.Objected objected) {
            say(objected.reason(), wanted);
        } else if (outcome instanceof Authentication.Throttled throttled) {
            say(Reason.of("password.throttled", 1 + throttled.retryAfter().toSeconds() / SECONDS), current);
        } else {
            say(Reason.of("password.wrong"), current);
        }
    }

    private void say(Reason reason, PasswordField where) {
        notice.show(Tone.ERROR, session.texts().get(reason, session.formats()));
        where.focus();
    }
}
