package org.paifang.platform.shell.internal.login;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.shell.internal.brand.Brand;
import org.paifang.platform.shell.internal.page.BrandMark;
import org.paifang.platform.shell.internal.page.Page;

/**
 * The way in. It stands at whatever address was typed; who is let in is led there by loading the page again, so nothing
 * needs to be remembered, and nobody can be led elsewhere.
 */
public final class LoginView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Entrance entrance;
    private final transient Page page;
    private final transient Brand brand;
    private final Main main = new Main();
    private final Div others = new Div();
    private LoginForm form;

    public LoginView(Authentication authentication, Sessions sessions, Page page, Brand brand) {
        this.entrance = new Entrance(authentication, sessions, page);
        this.page = page;
        this.brand = brand;
        var first = new NameAndPassword(page, this::logIn);
        page.ended().ifPresent(why -> first.warn(Reason.of(why)));
        form = first;
        addClassName("pf-login");
        add(panel(), main());
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
        form.begin();
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
        var support = new Paragraph();
        support.addClassName("pf-login-support");
        page.texts().onChange(() -> support.setText(brand.in(page.language()).support()));
        main.add(new Div(new BrandMark(page, brand), new LanguageSwitch(page)), form, others, support);
        main.addClassName("pf-login-main");
        return main;
    }

    Authentication.Outcome logIn(String login, String secret) {
        var outcome = entrance.logIn(login, secret, "");
        if (outcome instanceof Authentication.ChangeRequired) {
            // the code stays on the server until the password is chosen, or the page is left
            goOn(new FirstPassword(page, (wanted, again) -> choose(login, secret, wanted)));
        }
        return second(outcome, login, secret);
    }

    private Authentication.Outcome choose(String login, String code, String wanted) {
        return second(entrance.choose(login, code, wanted), login, wanted);
    }

    /** The password stays on the server until the second step is done, or the page is left. */
    private Authentication.Outcome second(Authentication.Outcome outcome, String login, String password) {
        if (outcome instanceof Authentication.CodeRequired needed) {
            var who = needed.caller().operator().toString();
            goOn(new SecondStep(page, who, code -> entrance.logIn(login, password, code)));
        }
        return outcome;
    }

    private void goOn(LoginForm next) {
        main.replace(form, next);
        form = next;
        form.begin();
    }

    /** What is shown now. */
    LoginForm form() {
        return form;
    }
}
