package org.paifang.samples.promotions.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.paifang.platform.ui.api.ViewSession;
import org.paifang.samples.promotions.internal.domain.DiscountForm;
import org.paifang.samples.promotions.internal.domain.DiscountForm.Kind;
import org.paifang.samples.promotions.internal.domain.Field;

/** What is taken off: how, and how much. */
final class DiscountFields extends Div {

    private static final long serialVersionUID = 1L;

    final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    final TextField value = new TextField();
    private final transient ViewSession session;

    DiscountFields(ViewSession session) {
        this.session = session;
        var texts = session.texts();
        kind.setItems(Kind.values());
        kind.setValue(Kind.PERCENTAGE);
        kind.addValueChangeListener(changed -> label());
        value.setAutocomplete(Autocomplete.OFF);
        value.setRequiredIndicatorVisible(true);
        value.getElement().setProperty("inputMode", "decimal");
        texts.bind(kind::setLabel, "form.kind");
        texts.onChange(this::label);
        getStyle().set("display", "flex").set("flex-wrap", "wrap").set("column-gap", "var(--lumo-space-m)");
        add(kind, value);
    }

    /** The fields that can be wrong. */
    Map<Field, TextField> fields() {
        return Map.of(Field.VALUE, value);
    }

    DiscountForm typed() {
        return new DiscountForm(kind.getValue(), value.getValue());
    }

    void clear() {
        kind.setValue(Kind.PERCENTAGE);
        value.clear();
    }

    private void label() {
        var texts = session.texts();
        kind.setItemLabelGenerator(choice -> texts.get(key(choice)));
        value.setLabel(texts.get(key(kind.getValue()) + ".value"));
        value.setHelperText(texts.get(
                key(kind.getValue()) + ".hint", session.merchant().currency().getCurrencyCode()));
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case PERCENTAGE -> "form.percentage";
            case AMOUNT -> "form.amount";
        };
    }
}
