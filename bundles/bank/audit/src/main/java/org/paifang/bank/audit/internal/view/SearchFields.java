package org.paifang.bank.audit.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import org.paifang.platform.api.audit.AuditSearch;
import org.paifang.platform.api.audit.Outcome;
import org.paifang.platform.ui.api.AuditResults;
import org.paifang.platform.ui.api.AuditWords;
import org.paifang.platform.ui.api.Localised;
import org.paifang.platform.ui.api.Texts;

/** The fields in which people say what they look for. */
final class SearchFields implements AuditResults.Fields {

    private static final int LONGEST = 80;
    private static final Duration STEP = Duration.ofMinutes(30);

    final TextField subject;
    final TextField who;
    final TextField merchant;
    final TextField action;
    final DateTimePicker from;
    final DateTimePicker until;
    final Select<Outcome> outcome = new Select<>();

    SearchFields(Texts texts, AuditWords words) {
        this.subject = text(texts, "field.subject");
        this.who = text(texts, "field.who");
        this.merchant = text(texts, "field.merchant");
        this.action = text(texts, "field.action");
        this.from = time(texts, "field.from");
        this.until = time(texts, "field.until");
        outcome.setItems(Outcome.values());
        outcome.setEmptySelectionAllowed(true);
        texts.bind(outcome::setLabel, "field.outcome");
        texts.onChange(() -> {
            outcome.setEmptySelectionCaption(texts.get("list.all"));
            outcome.setItemLabelGenerator(one -> one == null ? texts.get("list.all") : words.outcome(one));
        });
        texts.bind(action::setTooltipText, "field.action.hint");
        texts.bind(who::setTooltipText, "field.who.hint");
    }

    @Override
    public Component[] first() {
        return new Component[] {subject, who, merchant, action};
    }

    @Override
    public Component[] others() {
        return new Component[] {from, until, outcome};
    }

    @Override
    public AuditSearch read() {
        return new AuditSearch(
                from.getValue(),
                until.getValue(),
                who.getValue(),
                merchant.getValue(),
                action.getValue(),
                subject.getValue(),
                outcome.getValue());
    }

    @Override
    public void clear() {
        for (var field : new TextField[] {subject, who, merchant, action}) {
            field.clear();
        }
        from.clear();
        until.clear();
        outcome.clear();
    }

    private static TextField text(Texts texts, String label) {
        var field = new TextField();
        field.setMaxLength(LONGEST);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        texts.bind(field::setLabel, label);
        return field;
    }

    private static DateTimePicker time(Texts texts, String label) {
        var picker = Localised.dateTimePicker(new DateTimePicker(), texts);
        picker.addClassName("pba-time");
        picker.setStep(STEP);
        texts.bind(picker::setLabel, label);
        return picker;
    }
}
