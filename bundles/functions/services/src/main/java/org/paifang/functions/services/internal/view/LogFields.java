package org.paifang.functions.services.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.paifang.platform.api.audit.AuditSearch;
import org.paifang.platform.api.audit.Outcome;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.ui.api.AuditResults;
import org.paifang.platform.ui.api.AuditWords;
import org.paifang.platform.ui.api.Localised;
import org.paifang.platform.ui.api.Texts;

/** The fields in which people say what they look for in their log. */
final class LogFields implements AuditResults.Fields {

    private static final int LONGEST = 80;
    private static final Duration STEP = Duration.ofMinutes(30);

    final ComboBox<String> who = new ComboBox<>();
    final Select<AuditWords.Kind> kind = new Select<>();
    final TextField subject = new TextField();
    final DateTimePicker from;
    final DateTimePicker until;
    final Select<Outcome> outcome = new Select<>();

    LogFields(Texts texts, AuditWords words, List<Operator> people) {
        this.from = time(texts, "log.from");
        this.until = time(texts, "log.until");
        who.setItems(people.stream().map(operator -> operator.id().toString()).toList());
        who.setItemLabelGenerator(id -> label(id, people));
        who.setAllowCustomValue(true);
        who.addCustomValueSetListener(typed -> who.setValue(typed.getDetail()));
        who.setClearButtonVisible(true);
        subject.setMaxLength(LONGEST);
        subject.setClearButtonVisible(true);
        kind.setEmptySelectionAllowed(true);
        outcome.setItems(Outcome.values());
        outcome.setEmptySelectionAllowed(true);
        texts.bind(who::setLabel, "log.who");
        texts.bind(who::setTooltipText, "log.who.help");
        texts.bind(kind::setLabel, "log.kind");
        texts.bind(subject::setLabel, "log.subject.contains");
        texts.bind(outcome::setLabel, "log.outcome");
        texts.onChange(() -> name(texts, words));
    }

    @Override
    public Component[] first() {
        return new Component[] {who, kind, subject};
    }

    @Override
    public Component[] others() {
        return new Component[] {from, until, outcome};
    }

    @Override
    public AuditSearch read() {
        var chosen = kind.getValue();
        return new AuditSearch(
                from.getValue(),
                until.getValue(),
                Objects.requireNonNullElse(who.getValue(), ""),
                "",
                chosen == null ? "" : chosen.action(),
                subject.getValue(),
                outcome.getValue());
    }

    @Override
    public void clear() {
        who.clear();
        kind.clear();
        subject.clear();
        from.clear();
        until.clear();
        outcome.clear();
    }

    /** What was chosen stays, in the other language. */
    private void name(Texts texts, AuditWords words) {
        var chosen = kind.getValue();
        var kinds = words.kinds();
        kind.setItems(kinds);
        kind.setEmptySelectionCaption(texts.get("list.all"));
        kind.setItemLabelGenerator(one -> one == null ? texts.get("list.all") : one.title());
        if (chosen != null) {
            kinds.stream()
                    .filter(one -> one.action().equals(chosen.action()))
                    .findFirst()
                    .ifPresent(kind::setValue);
        }
        outcome.setEmptySelectionCaption(texts.get("list.all"));
        outcome.setItemLabelGenerator(one -> one == null ? texts.get("list.all") : words.outcome(one));
    }

    private static String label(String id, List<Operator> people) {
        return people.stream()
                .filter(operator -> operator.id().toString().equals(id))
                .findFirst()
                .map(operator -> operator.name().isBlank() ? id : operator.name() + " (" + id + ")")
                .orElse(id);
    }

    private static DateTimePicker time(Texts texts, String label) {
        var picker = Localised.dateTimePicker(new DateTimePicker(), texts);
        picker.addClassName("ps-time");
        picker.setStep(STEP);
        texts.bind(picker::setLabel, label);
        return picker;
    }
}
