package org.paifang.platform.shell.internal.login;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.shell.internal.page.Page;

/** All languages side by side, each in its own script. */
public final class LanguageSwitch extends Div {

    private static final long serialVersionUID = 1L;

    public LanguageSwitch(Page page) {
        addClassName("pf-languages");
        getElement().setAttribute("role", "group");
        page.texts().bind(name -> getElement().setAttribute("aria-label", name), "language");
        for (var language : Languages.ALL) {
            add(button(page, language));
        }
    }

    private static Button button(Page page, Locale language) {
        var tag = language.toLanguageTag();
        var button = new Button(page.texts().get("language." + tag), clicked -> page.speak(language));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.getElement().setAttribute("lang", tag);
        page.texts().onChange(() -> button.getElement()
                .setAttribute("aria-pressed", Boolean.toString(language.equals(page.language()))));
        return button;
    }
}
