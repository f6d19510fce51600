package org.paifang.platform.shell.internal.login;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import elemental.json.JsonArray;
import elemental.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.shell.internal.brand.Brand;
import org.paifang.platform.shell.internal.page.BrandMark;
import org.paifang.platform.shell.internal.page.Page;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;

/**
 * The way in. It stands at whatever address was typed; who is let in is led there by loading the page again, so nothing
 * needs to be remembered, and nobody can be led elsewhere.
 */
public final class LoginView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Authentication authentication;
    private final transient Page page;
    private final transient Brand brand;
    private final TextField operator = new TextField();
    private final PasswordField password = new PasswordField();
    private final Button submit = new Button();
    private final Notice notice = new Notice();
    private final Div others = new Div();
    private transient @Nullable Reason said;
    private Tone tone = Tone.ERROR;

    public LoginView(Authentication authentication, Page page, Brand brand) {
        this.authentication = authentication;
        this.page = page;
        this.brand = brand;
        addClassName("pf-login");
        add(panel(), main());
        if (page.sessionEnded()) {
            say(Tone.WARNING, Reason.of("login.ended"));
        }
        page.texts().onChange(this::speak);
    }

    /** Adds ways on for whoever cannot log in. */
    public void offer(Component ways) {
        others.add(ways);
    }

    @Override
    public String getPageTitle() {
        return page.texts().get("login.title") + " – "
                + brand.in(page.language()).product();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        operator.focus();
    }

    private Aside panel() {
        var gate = new Svg(brand.logo());
        gate.addClassName("pf-login-gate");
        var tagline = new Paragraph();
        tagline.addClassName("pf-login-tagline");
        page.texts().onChange(() -> tagline.setText(brand.in(page.language()).tagline()));
        var panel = new Aside(new BrandMark(page, brand), tagline, gate);
        panel.addClassName("pf-login-panel");
        return panel;
    }

    private Main main() {
        var title = new H1();
        var hint = new Paragraph();
        hint.addClassName("pf-login-hint");
        var support = new Paragraph();
        support.addClassName("pf-login-support");
        page.texts().bind(title::setText, "login.title");
        page.texts().bind(hint::setText, "login.hint");
        page.texts().onChange(() -> support.setText(brand.in(page.language()).support()));
        var form = new Form(title, hint, notice, operator, password, submit);
        form.addClassName("pf-login-form");
        fields();
        var main = new Main(new Div(new BrandMark(page, brand), new LanguageSwitch(page)), form, others, support);
        main.addClassName("pf-login-main");
        return main;
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
        texts.bind(submit::setText, "login.submit");
    }

    /** What stands in the fields now: a password manager may have filled them in without an event. */
    private void readFields() {
        // asked of the view: what a disabled element answers is not heard
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
        var outcome = authentication.logIn(login, secret.toCharArray(), Channel.WEB, remoteAddress());
        if (outcome instanceof Authentication.LoggedIn in) {
            enter(in.caller());
            return;
        }
        LoginSentence.of(outcome).ifPresent(reason -> say(Tone.ERROR, reason));
        password.clear();
        password.getElement().executeJs("this.value = ''");
        password.focus();
    }

    /** A new session id, so that nobody who knew the old one is in as well. */
    private void enter(Caller caller) {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            request.getHttpServletRequest().changeSessionId();
        }
        page.ui().getSession().setAttribute(Caller.class, caller);
        page.rememberLogIn();
        page.ui().getPage().reload();
    }

    private String remoteAddress() {
        var request = VaadinRequest.getCurrent();
        var address = request != null
                ? request.getRemoteAddr()
                : page.ui().getSession().getBrowser().getAddress();
        return address == null ? "unknown" : address;
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

    /** A form, by which password managers know where they are; it is never submitted. */
    @Tag("form")
    private static final class Form extends HtmlContainer {

        private static final long serialVersionUID = 1L;

        Form(Component... content) {
            super(content);
            getElement().addEventListener("submit", event -> {}).addEventData("event.preventDefault()");
        }
    }
}
