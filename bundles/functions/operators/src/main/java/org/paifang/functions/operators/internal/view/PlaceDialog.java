package org.paifang.functions.operators.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.paifang.functions.operators.internal.domain.EditForm;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.ViewSession;

/** What counters and terminals have in common: a number that stays, a name, and whether it is in use. */
abstract class PlaceDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    final TextField number = new TextField();
    final TextField name = new TextField();
    final Checkbox open = new Checkbox();
    final Button save = new Button();
    final Notice notice = new Notice();
    final transient ViewSession session;
    private final transient Runnable done;

    PlaceDialog(ViewSession session, Runnable done, boolean isNew, String title, String numberLabel) {
        this.session = session;
        this.done = done;
        var texts = session.texts();
        number.setMaxLength(32);
        number.setReadOnly(!isNew);
        name.setMaxLength(EditForm.SHORT_NAME_LENGTH);
        open.setValue(true);
        var cancel = new Button("", clicked -> close());
        cancel.addThemeName("tertiary");
        save.addThemeName("primary");
        save.addClickListener(clicked -> save());
        setWidth("30rem");
        setMaxWidth("100%");
        getFooter().add(cancel, save);
        texts.bind(this::setHeaderTitle, title);
        texts.bind(number::setLabel, numberLabel);
        texts.bind(number::setHelperText, "form.place-number.help");
        texts.bind(name::setLabel, "form.name");
        texts.bind(open::setLabel, "form.in-use");
        texts.bind(cancel::setText, "button.cancel");
        texts.bind(save::setText, "button.save");
    }

    /** Puts the parts one below the other, with what is special in their middle. */
    void arrange(Component special) {
        number.setWidthFull();
        name.setWidthFull();
        var parts = new Div(number, name, special, open, notice);
        Parts.stack(parts);
        add(parts);
    }

    /** Does it; why not. */
    abstract Optional<Reason> put();

    void save() {
        Parts.attempt(
                session, notice, () -> put().ifPresentOrElse(reason -> Parts.refuse(session, notice, reason), () -> {
                    close();
                    done.run();
                }));
    }
}
