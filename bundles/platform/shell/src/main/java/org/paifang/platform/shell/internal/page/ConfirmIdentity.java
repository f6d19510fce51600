package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Locale;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;

/**
 * Asks whoever sits there for the password, and for the second factor if there is one, before something that matters. Who has
 * proved it a short while ago is not asked.
 */
public final class ConfirmIdentity extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What it is asked before. */
    public enum Matter {
        /** Rights, money and its settings: whoever needs a second factor must have one. */
        RIGHTS,
        /** The caller's own ways of logging in. */
        OWN
    }

    private final transient House house;
    private final transient Page page;
    private final Matter matter;
    private final transient Caller caller;
    private final transient Runnable then;
    private final Paragraph hint = new Paragraph();
    private final PasswordField password = new PasswordField();
    private final CodeField code;
    private final Button confirm = new Button();
    private final Notice notice = new Notice();

    ConfirmIdentity(House house, Page page, Caller caller, Matter matter, Runnable then) {
        this.matter = matter;
        this.house = house;
        this.page = page;
        this.caller = caller;
        this.then = then;
        this.code = new CodeField(page, "confirm-code");
        code.setVisible(house.factors().of(caller.operator()).on());
        hint.getStyle().setMarginTop("0");
        notice.getStyle().setMarginBottom("var(--lumo-space-m)");
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
        confirm.addClickListener(clicked -> check(password.getValue(), code.getValue()));
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancel.addClickListener(clicked -> close());
        add(hint, notice, password, code);
        getFooter().add(cancel, confirm);
        var texts = page.texts();
        texts.bind(this::setHeaderTitle, "identity.title");
        texts.onChange(this::say);
        texts.bind(password::setLabel, "login.password");
        texts.bind(confirm::setText, "button.confirm");
        texts.bind(cancel::setText, "button.cancel");
    }

    private void say() {
        var key = "identity." + matter.name().toLowerCase(Locale.ROOT) + (code.isVisible() ? ".code" : "");
        hint.setText(page.texts().get(key, caller.operator()));
    }

    /** Does it now, or after it was proved; whoever needs a second factor first is led to it. */
    static void ask(House house, Page page, Caller caller, Matter matter, Runnable then) {
        var id = page.sessionId();
        if (id.isEmpty()) {
            return; // nobody is here any more who could be asked
        }
        if (matter == Matter.RIGHTS && house.identity().beforeMoney(caller).isPresent()) {
            new EnrolFirst(house, page, caller).open();
            return;
        }
        if (house.sessions().isFresh(id.get())) {
            then.run();
            return;
        }
        var dialog = new ConfirmIdentity(house, page, caller, matter, then);
        dialog.open();
        dialog.password.focus();
    }

    void check(String typed, String typedCode) {
        confirm.setEnabled(true);
        var proof = new Authentication.Proof(typed.toCharArray(), typedCode);
        var outcome = house.authentication().confirm(caller, proof, page.remoteAddress());
        if (outcome instanceof Authentication.LoggedIn) {
            page.sessionId().ifPresent(house.sessions()::confirmed);
            close();
            then.run();
        } else if (outcome instanceof Authentication.CodeRequired) {
            // the password stays as it was typed
            code.setVisible(true);
            say();
            refuse(Reason.of("login.code.missing"));
            code.focus();
        } else {
            refuse(objection(outcome));
            password.clear();
            code.clear();
            password.focus();
        }
    }

    private Reason objection(Authentication.Outcome outcome) {
        if (outcome instanceof Authentication.Throttled throttled) {
            var minutes = (throttled.retryAfter().toSeconds() + 59) / 60;
            return Reason.of("login.throttled", Math.max(1, minutes));
        }
        return Reason.of(code.isVisible() ? "identity.wrong.either" : "identity.wrong");
    }

    private void refuse(Reason reason) {
        notice.show(
                Tone.ERROR, page.texts().get(reason.code(), reason.arguments().toArray()));
    }
}
