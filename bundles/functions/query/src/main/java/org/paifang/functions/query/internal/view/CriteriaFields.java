package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.paifang.functions.query.internal.domain.Criteria;
import org.paifang.functions.query.internal.domain.Period;
import org.paifang.functions.query.internal.domain.Problem;
import org.paifang.functions.query.internal.domain.Problem.Field;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.ui.api.Localised;
import org.paifang.platform.ui.api.MoneyField;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;

/** The fields in which criteria are typed: reads them, writes them, and shows at each what is wrong with it. */
final class CriteriaFields {

    private static final int MAXIMUM_LENGTH = 64;
    private static final Duration TIME_STEP = Duration.ofMinutes(30);

    /** A day chosen without a time counts from its beginning, or to its end. */
    private static final String WHOLE_DAY = """
            if (this.wholeDay) return;
            this.wholeDay = true;
            this.addEventListener('change', event => {
              const day = this.querySelector('[slot=date-picker]');
              const time = this.querySelector('[slot=time-picker]');
              if (event.target === day && day.value && !time.value) time.value = $0;
            }, true);
            """;

    private final ViewSession session;
    private final Texts texts;
    private final Words words;
    private final Runnable changed;

    private final Select<Period> period = new Select<>();
    private final DateTimePicker from;
    private final DateTimePicker until;
    private final Select<TransactionKind> kind = new Select<>();
    private final MultiSelectComboBox<TransactionStatus> statuses = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<PaymentMethod> methods = new MultiSelectComboBox<>();
    private final Select<Boolean> settled = new Select<>();
    private final TextField order;
    private final TextField counter;
    private final TextField terminal;
    private final TextField operator;
    private final MoneyField minimum;
    private final MoneyField maximum;

    private final Map<Field, HasValidationProperties> places;
    private List<Problem> problems = List.of();
    private boolean writing;

    /**
     * Empty fields.
     *
     * @param changed told when somebody changed one of them
     */
    CriteriaFields(ViewSession session, Runnable changed) {
        this.session = session;
        this.texts = session.texts();
        this.words = new Words(texts);
        this.changed = changed;
        this.from = time("field.from");
        this.until = time("field.until");
        this.order = text("field.order");
        this.counter = text("field.counter");
        this.terminal = text("field.terminal");
        this.operator = text("field.operator");
        this.minimum = amount("field.minimum");
        this.maximum = amount("field.maximum");
        choices();
        this.places = new EnumMap<>(Map.of(
                Field.FROM, from,
                Field.UNTIL, until,
                Field.ORDER, order,
                Field.COUNTER, counter,
                Field.TERMINAL, terminal,
                Field.OPERATOR, operator,
                Field.MINIMUM, minimum,
                Field.MAXIMUM, maximum));
        texts.onChange(this::sayProblems);
    }

    /** Those that people use most. */
    Component[] first() {
        return new Component[] {period, from, until, order, statuses};
    }

    /** The others, as far as the merchant's edition has them. */
    Component[] others() {
        var edition = session.merchant().edition() == Edition.OFFLINE
                ? Stream.of(counter, terminal)
                : Stream.<Component>of(methods);
        return Stream.of(Stream.of(kind, settled), edition, Stream.of(operator, minimum, maximum))
                .flatMap(fields -> fields)
                .toArray(Component[]::new);
    }

    Criteria read() {
        return new Criteria(
                Objects.requireNonNullElse(period.getValue(), Period.ANY),
                from.getValue(),
                until.getValue(),
                order.getValue(),
                kind.getValue(),
                statuses.getValue(),
                methods.getValue(),
                settled.getValue(),
                counter.getValue(),
                terminal.getValue(),
                operator.getValue(),
                minimum.getValue(),
                maximum.getValue());
    }

    /** Shows criteria; nobody is told. */
    void write(Criteria criteria) {
        writing = true;
        try {
            period.setValue(criteria.period());
            from.setValue(criteria.from());
            until.setValue(criteria.until());
            order.setValue(criteria.order());
            kind.setValue(criteria.kind());
            statuses.setValue(criteria.statuses());
            methods.setValue(criteria.methods());
            settled.setValue(criteria.settled());
            counter.setValue(criteria.counter());
            terminal.setValue(criteria.terminal());
            operator.setValue(criteria.operator());
            minimum.setValue(criteria.minimum());
            maximum.setValue(criteria.maximum());
        } finally {
            writing = false;
        }
        showBounds();
    }

    /** Says at each field what is wrong with it, and takes back what was said before. */
    void show(List<Problem> found) {
        for (var problem : problems) {
            var place = places.get(problem.field());
            if (place != null) {
                place.setInvalid(false);
                place.setErrorMessage("");
            }
        }
        problems = List.copyOf(found);
        sayProblems();
    }

    private void sayProblems() {
        for (var problem : problems) {
            var place = places.get(problem.field());
            if (place != null) {
                place.setErrorMessage(texts.get(problem.reason(), session.formats()));
                place.setInvalid(true);
            }
        }
    }

    private void choices() {
        period.setItems(Period.values());
        kind.setItems(TransactionKind.values());
        kind.setEmptySelectionAllowed(true);
        settled.setItems(Boolean.TRUE, Boolean.FALSE);
        settled.setEmptySelectionAllowed(true);
        Localised.multiSelect(statuses, texts).setItems(TransactionStatus.values());
        Localised.multiSelect(methods, texts).setItems(PaymentMethod.values());
        texts.bind(period::setLabel, "field.period");
        texts.bind(kind::setLabel, "field.kind");
        texts.bind(settled::setLabel, "field.settled");
        texts.bind(statuses::setLabel, "field.status");
        texts.bind(methods::setLabel, "field.method");
        texts.onChange(this::nameChoices);
        Stream.of(kind, settled, statuses, methods).forEach(this::tellChanges);
        period.addValueChangeListener(event -> {
            showBounds();
            tell();
        });
    }

    private void nameChoices() {
        var all = texts.get("list.all");
        kind.setEmptySelectionCaption(all);
        settled.setEmptySelectionCaption(all);
        statuses.setPlaceholder(all);
        methods.setPlaceholder(all);
        period.setItemLabelGenerator(words::of);
        kind.setItemLabelGenerator(value -> value == null ? all : words.of(value));
        settled.setItemLabelGenerator(value -> value == null ? all : words.settled(value));
        statuses.setItemLabelGenerator(words::of);
        methods.setItemLabelGenerator(words::of);
    }

    private void showBounds() {
        var custom = period.getValue() == Period.CUSTOM;
        from.setVisible(custom);
        until.setVisible(custom);
        if (custom) {
            from.getElement().executeJs(WHOLE_DAY, "00:00");
            until.getElement().executeJs(WHOLE_DAY, "23:59");
        }
    }

    private TextField text(String label) {
        var field = new TextField();
        field.setMaxLength(MAXIMUM_LENGTH);
        field.setManualValidation(true);
        field.setClearButtonVisible(true);
        field.setAutocomplete(Autocomplete.OFF);
        texts.bind(field::setLabel, label);
        tellChanges(field);
        return field;
    }

    private MoneyField amount(String label) {
        var field = new MoneyField(texts, session.formats(), session.merchant().currency(), label);
        field.setClearButtonVisible(true);
        tellChanges(field);
        return field;
    }

    private DateTimePicker time(String label) {
        var picker = Localised.dateTimePicker(new DateTimePicker(), texts);
        picker.setStep(TIME_STEP);
        picker.addClassName("pq-time");
        texts.bind(picker::setLabel, label);
        tellChanges(picker);
        return picker;
    }

    private void tellChanges(HasValue<?, ?> field) {
        field.addValueChangeListener(event -> tell());
    }

    private void tell() {
        if (!writing) {
            changed.run();
        }
    }
}
