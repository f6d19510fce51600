package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.query.internal.domain.Criteria;
import org.paifang.functions.query.internal.domain.SavedFilter;
import org.paifang.functions.query.internal.domain.SavedFilters;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;

/** The filters that the operator keeps: choose one, save what is asked now, delete the chosen one. */
final class SavedFilterBox extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SavedFilters saved;
    private final transient ViewSession session;
    private final transient Texts texts;
    private final transient Supplier<Criteria> current;

    private final Select<SavedFilter> choice = new Select<>();
    private final Button save = new Button(VaadinIcon.BOOKMARK_O.create());
    private final Button delete = new Button(VaadinIcon.TRASH.create());

    private final Dialog dialog = new Dialog();
    private final TextField name = new TextField();
    private transient @Nullable Reason problem;
    private boolean writing;

    /**
     * With what is kept now.
     *
     * @param current what is asked now
     * @param chosen told what was chosen
     */
    SavedFilterBox(SavedFilters saved, ViewSession session, Supplier<Criteria> current, Consumer<Criteria> chosen) {
        this.saved = saved;
        this.session = session;
        this.texts = session.texts();
        this.current = current;
        addClassName("pq-saved");
        choice.setItemLabelGenerator(filter -> filter == null ? "" : filter.name());
        choice.addValueChangeListener(event -> {
            delete.setEnabled(event.getValue() != null);
            if (!writing && event.getValue() != null) {
                chosen.accept(event.getValue().criteria());
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        save.addClickListener(clicked -> ask());
        delete.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
        delete.setEnabled(false);
        delete.addClickListener(clicked -> delete());
        add(choice, delete, save);
        dialog();
        texts.onChange(this::name);
        load(null);
    }

    /** What is asked now is no longer the chosen one. */
    void forget() {
        writing = true;
        choice.clear();
        writing = false;
    }

    private void ask() {
        name.clear();
        say(null);
        dialog.open();
        name.focus();
    }

    private void keep() {
        var filter = new SavedFilter(name.getValue(), current.get());
        var reason = saved.save(session.caller(), filter);
        if (reason.isPresent()) {
            say(reason.get());
            return;
        }
        dialog.close();
        load(filter);
    }

    private void delete() {
        var chosen = choice.getValue();
        if (chosen != null) {
            saved.delete(session.caller(), chosen.name());
            load(null);
        }
    }

    private void load(@Nullable SavedFilter chosen) {
        writing = true;
        var filters = saved.list(session.caller());
        choice.setItems(filters);
        choice.setValue(chosen);
        choice.setVisible(!filters.isEmpty());
        delete.setVisible(!filters.isEmpty());
        delete.setEnabled(chosen != null);
        writing = false;
    }

    private void dialog() {
        name.setMaxLength(SavedFilter.MAXIMUM_NAME);
        name.setManualValidation(true);
        name.setWidthFull();
        name.addValueChangeListener(event -> say(null));
        var confirm = new Button();
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(clicked -> keep());
        confirm.addClickShortcut(com.vaadin.flow.component.Key.ENTER).listenOn(name);
        var cancel = new Button();
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancel.addClickListener(clicked -> dialog.close());
        dialog.add(name);
        dialog.setWidth("26rem");
        dialog.setMaxWidth("100%");
        dialog.getFooter().add(cancel, confirm);
        texts.bind(confirm::setText, "button.save");
        texts.bind(cancel::setText, "button.cancel");
        texts.bind(dialog::setHeaderTitle, "saved.save");
        texts.bind(name::setLabel, "saved.name");
        texts.bind(name::setHelperText, "saved.name.hint");
    }

    private void say(@Nullable Reason reason) {
        problem = reason;
        name.setInvalid(reason != null);
        name.setErrorMessage(reason == null ? "" : texts.get(reason, session.formats()));
    }

    private void name() {
        choice.setAriaLabel(texts.get("saved.label"));
        choice.setPlaceholder(texts.get("saved.label"));
        save.setText(texts.get("saved.save-short"));
        save.setTooltipText(texts.get("saved.save"));
        delete.setAriaLabel(texts.get("saved.delete"));
        delete.setTooltipText(texts.get("saved.delete"));
        say(problem);
    }
}
