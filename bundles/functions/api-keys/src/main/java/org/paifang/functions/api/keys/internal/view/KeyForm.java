package org.paifang.functions.api.keys.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.api.keys.internal.domain.KeyDesk;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.ApiKeys;
import org.paifang.platform.ui.api.ViewSession;

/** What a new key is called and what it may do. */
final class KeyForm extends Div {

    private static final long serialVersionUID = 1L;

    final TextField name = new TextField();
    final CheckboxGroup<PermissionId> permissions = new CheckboxGroup<>();
    final Button make = new Button();
    private final transient KeyDesk desk;
    private final transient ViewSession session;
    private transient @Nullable Reason problem;

    KeyForm(KeyDesk desk, ViewSession session, BiConsumer<String, Set<PermissionId>> wanted) {
        this.desk = desk;
        this.session = session;
        name.setMaxLength(ApiKeys.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.setWidth("min(100%, 24rem)");
        name.addValueChangeListener(changed -> say(null));
        permissions.setManualValidation(true);
        permissions.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        permissions.addValueChangeListener(changed -> say(null));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(clicked -> {
            make.setEnabled(true);
            wanted.accept(name.getValue(), new TreeSet<>(permissions.getValue()));
        });
        var title = new H2();
        title.getStyle().setMargin("0").set("font-size", "var(--lumo-font-size-l)");
        add(title, name, permissions, new Div(make));
        getStyle().set("display", "flex").set("flex-direction", "column").set("gap", "var(--lumo-space-s)");
        var texts = session.texts();
        texts.bind(title::setText, "form.title");
        texts.bind(name::setLabel, "form.name");
        texts.bind(name::setHelperText, "form.name.hint");
        texts.bind(permissions::setLabel, "form.permissions");
        texts.bind(permissions::setHelperText, "form.permissions.hint");
        texts.bind(make::setText, "form.make");
        texts.onChange(this::speak);
    }

    /** Empty again, with what there is to choose now. */
    void clear() {
        name.clear();
        permissions.clear();
        say(null);
        speak();
    }

    /** Says at the field what is wrong. */
    void say(@Nullable Reason reason) {
        problem = reason;
        var sentence = reason == null ? null : session.texts().get(reason, session.formats());
        var ofName = reason != null && reason.code().equals(ApiKeys.NAME_INVALID);
        name.setInvalid(ofName);
        name.setErrorMessage(ofName ? sentence : null);
        permissions.setInvalid(reason != null && !ofName);
        permissions.setErrorMessage(ofName ? null : sentence);
        if (ofName) {
            name.focus();
        }
    }

    private void speak() {
        // new items forget what was chosen, and that forgets what was wrong
        var chosen = permissions.getValue();
        var wrong = problem;
        var names =
                KeyWords.names(desk.choices(session.caller()), session.texts().locale());
        permissions.setItemLabelGenerator(permission -> names.getOrDefault(permission, permission.value()));
        permissions.setItems(names.keySet());
        var stillThere = new TreeSet<>(chosen);
        stillThere.retainAll(names.keySet());
        permissions.setValue(stillThere);
        say(wrong);
    }
}
