package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;

/**
 * Asks whoever sits there for the password, before something that matters. Who has proved it a short while ago is not asked.
 */
final class ConfirmIdentity extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Authentication authentication;
    private final transient Sessions sessions;
    private final transient Page page;
    private final transient Caller caller;
    private final transient Runnable then;
    private final PasswordField password = new PasswordField();
    private final Button confirm = new Button();
    private final Notice notice = new Notice();

    ConfirmIdentity(Authentication authentication, Sessions sessions, Page page, Caller caller, Runnable then) {
        this.authentication = authentication;
        this.sessions = sessions;
        this.page = page;
        this.caller = caller;
        this.then = then;
        var hint = new Paragraph();
        hint.getStyle().setMarginTop("0");
        var cancel = new Button();
        setId("confirm-identity");
        setWidth("26rem");
        setMaxWidth("100%");
        password.setId("confirm-password");
        password.setWidthFull();
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        confirm.setId("confirm-identity-submit");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickShortcut(Key.ENTER);
        confirm.addClickListener(clicked -> check(password.getValue()));
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancel.addClickListener(clicked -> close());
        add(hint, notice, password);
        getFooter().add(cancel, confirm);
        var texts = page.texts();
        texts.bind(this::setHeaderTitle, "identity.title");
        texts.bind(text -> hint.setText(texts.get("identity.hint", caller.operator())), "identity.hint");
        texts.bind(password::setLabel, "login.password");
        texts.bind(confirm::setText, "button.confirm");
        texts.bind(cancel::setText, "button.cancel");
    }

    /** Does it now, or after the password was right. */
    static void ask(House house, Page page, Caller caller, Runnable then) {
        var id = page.sessionId();
        if (id.isEmpty()) {
            return; // nobody is here any more who could be asked
        }
        if (house.sessions().isFresh(id.get())) {
            then.run();
            return;
        }
        var dialog = new ConfirmIdentity(house.authentication(), house.sessions(), page, caller, then);
        dialog.open();
        dialog.password.focus();
    }

    void check(String typed) {
        confirm.setEnabled(true);
        var outcome = authentication.confirm(caller, typed.toCharArray(), page.remoteAddress());
        if (outcome instanceof Authentication.LoggedIn) {
            page.sessionId().ifPresent(sessions::confirmed);
            close();
            then.run();
            return;
        }
        var reason = outcome instanceof Authentication.Throttled throttled
                ? Reason.of(
                        "login.throttled", Math.max(1, (throttled.retryAfter().toSeconds() + 59) / 60))
                : Reason.of("identity.wrong");
        notice.show(
                Tone.ERROR, page.texts().get(reason.code(), reason.arguments().toArray()));
        password.clear();
        password.focus();
    }
}
