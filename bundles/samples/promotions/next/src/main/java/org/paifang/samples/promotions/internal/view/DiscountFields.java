package org.paifang.samples.promotions.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.ui.api.ViewSession;
import org.paifang.samples.promotions.internal.domain.DiscountForm;
import org.paifang.samples.promotions.internal.domain.DiscountForm.Kind;
import org.paifang.samples.promotions.internal.domain.DiscountRules;
import org.paifang.samples.promotions.internal.domain.Field;

/** What is taken off: how, how much, at most how much, and what an example order would cost. */
final class DiscountFields extends Div {

    private static final long serialVersionUID = 1L;

    private static final String FIRST_EXAMPLE = "100";

    final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    final TextField value = new TextField();
    final TextField largest = new TextField();
    final TextField example = new TextField();
    final Div preview = new Div();
    private final transient ViewSession session;

    DiscountFields(ViewSession session) {
        this.session = session;
        var texts = session.texts();
        kind.setItems(Kind.values());
        kind.setValue(Kind.PERCENTAGE);
        kind.addValueChangeListener(changed -> label());
        for (var field : List.of(value, largest, example)) {
            field.setAutocomplete(Autocomplete.OFF);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.getElement().setProperty("inputMode", "decimal");
            field.addValueChangeListener(changed -> show());
        }
        value.setRequiredIndicatorVisible(true);
        example.setManualValidation(true);
        example.setValue(FIRST_EXAMPLE);
        preview.getElement().setAttribute("role", "status");
        preview.getStyle().set("min-height", "1.5em");
        var amounts = new Div(value, largest, example);
        amounts.getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "repeat(auto-fit, minmax(min(100%, 9rem), 1fr))")
                .set("align-items", "baseline")
                .set("column-gap", "var(--lumo-space-m)");
        texts.bind(kind::setLabel, "form.kind");
        texts.bind(largest::setLabel, "form.largest");
        texts.bind(
                largest::setHelperText,
                "form.largest.hint",
                session.merchant().currency().getCurrencyCode());
        texts.bind(example::setLabel, "form.example");
        texts.bind(example::setHelperText, "form.example.hint");
        texts.onChange(this::label);
        add(kind, amounts, preview);
    }

    /** The fields that can be wrong. */
    Map<Field, TextField> fields() {
        return Map.of(Field.VALUE, value, Field.LARGEST, largest);
    }

    DiscountForm typed() {
        return new DiscountForm(kind.getValue(), value.getValue(), largest.getValue());
    }

    void clear() {
        kind.setValue(Kind.PERCENTAGE);
        value.clear();
        largest.clear();
        example.setValue(FIRST_EXAMPLE);
    }

    private void label() {
        var texts = session.texts();
        kind.setItemLabelGenerator(choice -> texts.get(key(choice)));
        value.setLabel(texts.get(key(kind.getValue()) + ".value"));
        value.setHelperText(texts.get(
                key(kind.getValue()) + ".hint", session.merchant().currency().getCurrencyCode()));
        largest.setVisible(kind.getValue() == Kind.PERCENTAGE);
        show();
    }

    private void show() {
        var nothing = Money.zero(session.merchant().currency());
        var formats = session.formats();
        preview.setText(DiscountRules.preview(typed(), example.getValue(), nothing)
                .map(seen -> session.texts()
                        .get(
                                "form.preview",
                                formats.money(seen.order()),
                                formats.money(seen.off()),
                                formats.money(seen.left())))
                .orElse(""));
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case PERCENTAGE -> "form.percentage";
            case AMOUNT -> "form.amount";
        };
    }
}
