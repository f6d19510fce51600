package org.paifang.platform.shell.internal.login;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A form, by which password managers know where they are; it is never submitted. */
@Tag("form")
abstract class LoginForm extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    LoginForm() {
        addClassName("pf-login-form");
        getElement().addEventListener("submit", event -> {}).addEventData("event.preventDefault()");
    }

    /** It is shown: the first field has the focus. */
    abstract void begin();
}
