package org.paifang.samples.promotions.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Localised;
import org.paifang.platform.ui.api.ViewSession;
import org.paifang.samples.promotions.internal.domain.CampaignForm;
import org.paifang.samples.promotions.internal.domain.Field;
import org.paifang.samples.promotions.internal.domain.OfferRules;

/** The form of a new campaign. */
final class CampaignEntry extends Dialog {

    private static final long serialVersionUID = 1L;

    final TextField name = new TextField();
    final DatePicker from = new DatePicker();
    final DatePicker until = new DatePicker();
    final DiscountFields discount;
    final TextField minimum = new TextField();
    final TextField budget = new TextField();
    final Button save = new Button();
    final Button cancel = new Button();
    private final Map<Field, HasValidation> fields = new EnumMap<>(Field.class);
    private final transient Map<Field, Reason> problems = new EnumMap<>(Field.class);
    private final transient ViewSession session;

    CampaignEntry(ViewSession session, Runnable saved) {
        this.session = session;
        this.discount = new DiscountFields(session);
        var texts = session.texts();
        fields.put(Field.NAME, name);
        fields.put(Field.FROM, from);
        fields.put(Field.UNTIL, until);
        fields.put(Field.MINIMUM, minimum);
        fields.put(Field.BUDGET, budget);
        fields.putAll(discount.fields());
        name.setMaxLength(OfferRules.MAXIMUM_NAME);
        Localised.datePicker(from, texts);
        Localised.datePicker(until, texts);
        name.addValueChangeListener(changed -> accept(Field.NAME));
        from.addValueChangeListener(changed -> accept(Field.FROM));
        until.addValueChangeListener(changed -> accept(Field.UNTIL));
        minimum.addValueChangeListener(changed -> accept(Field.MINIMUM));
        budget.addValueChangeListener(changed -> accept(Field.BUDGET));
        discount.fields().forEach((field, part) -> part.addValueChangeListener(changed -> accept(field)));
        for (var part : fields.values()) {
            part.setManualValidation(true);
        }
        for (var part : new TextField[] {minimum, budget}) {
            part.getElement().setProperty("inputMode", "decimal");
            part.setAutocomplete(Autocomplete.OFF);
        }
        for (var required : new com.vaadin.flow.component.HasValue<?, ?>[] {name, from, until, budget}) {
            required.setRequiredIndicatorVisible(true);
        }
        setWidth("36rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        var whole = rows(full(name), row(from, until), discount, row(minimum, budget));
        add(whole);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(clicked -> {
            saved.run();
            save.setEnabled(true);
        });
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancel.addClickListener(clicked -> close());
        getFooter().add(cancel, save);
        name();
    }

    /** Opens the empty form. */
    void begin(LocalDate today) {
        name.clear();
        from.setMin(today);
        from.setValue(today);
        until.setMin(today);
        until.clear();
        discount.clear();
        minimum.clear();
        budget.clear();
        problems.clear();
        showProblems();
        open();
        name.focus();
    }

    CampaignForm typed() {
        return new CampaignForm(
                name.getValue(),
                from.getValue(),
                until.getValue(),
                discount.typed(),
                minimum.getValue(),
                budget.getValue());
    }

    /** Says at each field what is wrong with it, and goes to the first. */
    void reject(Map<Field, Reason> wrong) {
        problems.clear();
        problems.putAll(wrong);
        showProblems();
        wrong.keySet().stream().findFirst().map(fields::get).ifPresent(first -> ((Focusable<?>) first).focus());
    }

    private void accept(Field field) {
        if (problems.remove(field) != null) {
            showProblems();
        }
    }

    private void showProblems() {
        fields.forEach((field, component) -> {
            var problem = problems.get(field);
            component.setInvalid(problem != null);
            component.setErrorMessage(problem == null ? null : session.texts().get(problem, session.formats()));
        });
    }

    private void name() {
        var texts = session.texts();
        var code = session.merchant().currency().getCurrencyCode();
        texts.bind(this::setHeaderTitle, "form.title");
        texts.bind(name::setLabel, "form.name");
        texts.bind(from::setLabel, "form.from");
        texts.bind(until::setLabel, "form.until");
        texts.bind(minimum::setLabel, "form.minimum");
        texts.bind(minimum::setHelperText, "form.minimum.hint", code);
        texts.bind(budget::setLabel, "form.budget");
        texts.bind(budget::setHelperText, "form.budget.hint", code);
        texts.bind(save::setText, "button.save");
        texts.bind(cancel::setText, "button.cancel");
        texts.onChange(this::showProblems);
    }

    private static <T extends Component & HasSize> T full(T part) {
        part.setWidthFull();
        return part;
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "repeat(auto-fit, minmax(min(100%, 14rem), 1fr))")
                .set("align-items", "baseline")
                .set("gap", "var(--lumo-space-m)");
        return row;
    }

    private static Div rows(Component... parts) {
        var rows = new Div(parts);
        rows.getStyle().set("display", "flex").set("flex-direction", "column").set("gap", "var(--lumo-space-s)");
        return rows;
    }
}
