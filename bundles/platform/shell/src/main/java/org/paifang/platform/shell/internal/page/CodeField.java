package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;

/** Where a code of the second factor is typed, or a recovery code; phones and password managers know what it is. */
public final class CodeField extends TextField {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 60;

    public CodeField(Page page, String id) {
        setId(id);
        setWidthFull();
        setMaxLength(LONGEST);
        setAutocapitalize(Autocapitalize.NONE);
        setAutocorrect(false);
        getElement().setAttribute("autocomplete", "one-time-code");
        getElement().setProperty("autocomplete", "one-time-code");
        page.texts().bind(this::setLabel, "login.code");
        page.texts().bind(this::setHelperText, "login.code.help");
    }
}
