package org.paifang.platform.shell.internal.login;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import elemental.json.JsonArray;
import elemental.json.JsonValue;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.shell.internal.page.Page;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;

/** Who somebody says to be, and the proof. */
final class NameAndPassword extends LoginForm {

    private static final long serialVersionUID = 1L;

    private final transient Page page;
    private final transient BiFunction<String, String, Authentication.Outcome> entrance;
    private final TextField operator = new TextField();
    private final PasswordField password = new PasswordField();
    private final Button submit = new Button();
    private final Notice notice = new Notice();
    private transient @Nullable Reason said;
    private Tone tone = Tone.ERROR;

    NameAndPassword(Page page, BiFunction<String, String, Authentication.Outcome> entrance) {
        this.page = page;
        this.entrance = entrance;
        var title = new H1();
        var hint = new Paragraph();
        hint.addClassName("pf-login-hint");
        page.texts().bind(title::setText, "login.title");
        page.texts().bind(hint::setText, "login.hint");
        fields();
        add(title, hint, notice, operator, password, submit);
        page.texts().onChange(this::speak);
    }

    @Override
    void begin() {
        operator.focus();
    }

    void warn(Reason reason) {
        say(Tone.WARNING, reason);
    }

    private void fields() {
        operator.setId("operator");
        operator.getElement().setAttribute("name", "username");
        operator.setAutocomplete(Autocomplete.USERNAME);
        operator.setAutocapitalize(Autocapitalize.NONE);
        operator.setAutocorrect(false);
        operator.setMaxLength(40);
        password.setId("password");
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        submit.setId("submit");
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        submit.setDisableOnClick(true);
        submit.addClickShortcut(Key.ENTER);
        submit.addClickListener(clicked -> readFields());
        var texts = page.texts();
        texts.bind(operator::setLabel, "login.operator");
        texts.bind(operator::setPlaceholder, "login.operator.placeholder");
        texts.bind(operator::setHelperText, "login.operator.help");
        texts.bind(password::setLabel, "login.password");
        texts.bind(password::setHelperText, "login.password.help");
        texts.bind(submit::setText, "login.submit");
    }

    /** What stands in the fields now: a password manager may have filled them in without an event. */
    private void readFields() {
        // asked of the form: what a disabled element answers is not heard
        getElement()
                .executeJs("return [$0.value, $1.value]", operator, password)
                .then(this::logIn, failure -> submit.setEnabled(true));
    }

    private void logIn(JsonValue typed) {
        var values = (JsonArray) typed;
        logIn(values.getString(0), values.getString(1));
    }

    void logIn(String login, String secret) {
        submit.setEnabled(true);
        if (login.isBlank() || secret.isEmpty()) {
            say(Tone.ERROR, Reason.of("login.missing"));
            (login.isBlank() ? operator : password).focus();
            return;
        }
        var sentence = LoginSentence.of(entrance.apply(login, secret));
        if (sentence.isPresent()) {
            say(Tone.ERROR, sentence.get());
            password.clear();
            password.getElement().executeJs("this.value = ''");
            password.focus();
        }
    }

    private void say(Tone how, Reason reason) {
        said = reason;
        tone = how;
        speak();
    }

    private void speak() {
        if (said != null) {
            notice.show(tone, page.texts().get(said.code(), said.arguments().toArray()));
        }
    }
}
