package org.paifang.platform.shell.internal.login;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.BiFunction;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.shell.internal.page.Page;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;

/** Who comes with a one-time code chooses a password here before anything else. */
final class FirstPassword extends LoginForm {

    private static final long serialVersionUID = 1L;

    private final transient Page page;
    private final transient BiFunction<String, String, Authentication.Outcome> choose;
    private final PasswordField wanted = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Button submit = new Button();
    private final Notice notice = new Notice();

    /** {@code choose} is asked with the wanted password, twice the same. */
    FirstPassword(Page page, BiFunction<String, String, Authentication.Outcome> choose) {
        this.page = page;
        this.choose = choose;
        var title = new H1();
        var hint = new Paragraph();
        hint.addClassName("pf-login-hint");
        field(wanted, "wanted", "login.wanted");
        field(again, "again", "login.again");
        submit.setId("choose");
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        submit.setDisableOnClick(true);
        submit.addClickShortcut(Key.ENTER);
        submit.addClickListener(clicked -> submit());
        var texts = page.texts();
        texts.bind(title::setText, "login.first");
        texts.bind(hint::setText, "login.first.hint");
        texts.bind(wanted::setHelperText, "login.wanted.help");
        texts.bind(submit::setText, "login.choose");
        add(title, hint, notice, wanted, again, submit);
    }

    private void field(PasswordField field, String id, String label) {
        field.setId(id);
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        page.texts().bind(field::setLabel, label);
    }

    @Override
    void begin() {
        wanted.focus();
    }

    private void submit() {
        submit(wanted.getValue(), again.getValue());
    }

    void submit(String password, String repeated) {
        submit.setEnabled(true);
        if (password.isEmpty() || !password.equals(repeated)) {
            say(Reason.of("login.differ"));
            again.focus();
            return;
        }
        var outcome = choose.apply(password, repeated);
        if (outcome instanceof Authentication.Objected objected) {
            say(objected.reason());
            wanted.focus();
        } else if (outcome instanceof Authentication.Refused) {
            say(Reason.of("login.code-over"));
        } else {
            LoginSentence.of(outcome).ifPresent(this::say);
        }
    }

    private void say(Reason reason) {
        notice.show(
                Tone.ERROR, page.texts().get(reason.code(), reason.arguments().toArray()));
    }
}
