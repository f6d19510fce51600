package org.paifang.platform.shell.internal.login;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.shell.internal.page.CodeField;
import org.paifang.platform.shell.internal.page.Page;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;

/** Whose password is right shows the second factor here. */
final class SecondStep extends LoginForm {

    private static final long serialVersionUID = 1L;

    private final transient Page page;
    private final transient Function<String, Authentication.Outcome> enter;
    private final TextField code;
    private final Button submit = new Button();
    private final Notice notice = new Notice();

    /** {@code enter} is asked with what was typed. */
    SecondStep(Page page, String operator, Function<String, Authentication.Outcome> enter) {
        this.page = page;
        this.enter = enter;
        this.code = new CodeField(page, "second-code");
        var title = new H1();
        var hint = new Paragraph();
        hint.addClassName("pf-login-hint");
        submit.setId("second-submit");
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        submit.setDisableOnClick(true);
        submit.addClickShortcut(Key.ENTER);
        submit.addClickListener(clicked -> submit(code.getValue()));
        var other = new Button();
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        other.addClickListener(clicked -> page.ui().getPage().reload());
        var lost = new Paragraph();
        lost.addClassName("pf-login-hint");
        var texts = page.texts();
        texts.bind(title::setText, "login.second");
        texts.bind(hint::setText, "login.second.hint", operator);
        texts.bind(submit::setText, "login.submit");
        texts.bind(other::setText, "login.second.other");
        texts.bind(lost::setText, "login.second.lost");
        add(title, hint, notice, code, submit, other, lost);
    }

    @Override
    void begin() {
        code.focus();
    }

    void submit(String typed) {
        submit.setEnabled(true);
        if (typed.isBlank()) {
            say(Reason.of("login.code.missing"));
            return;
        }
        var outcome = enter.apply(typed);
        if (outcome instanceof Authentication.Refused) {
            say(Reason.of("login.code.wrong"));
        } else {
            LoginSentence.of(outcome).ifPresent(this::say);
        }
    }

    private void say(Reason reason) {
        notice.show(
                Tone.ERROR, page.texts().get(reason.code(), reason.arguments().toArray()));
        code.clear();
        code.focus();
    }
}
