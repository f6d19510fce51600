package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.paifang.functions.refund.internal.domain.RefundForm;
import org.paifang.functions.refund.internal.domain.RefundForm.Field;
import org.paifang.payments.api.RefundNo;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.MoneyField;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** The form of one refund: how much, why, and under which number. */
final class RefundEntry extends Div {

    private static final long serialVersionUID = 1L;

    /** What the form wants of the page. */
    interface Listener {

        void review();

        RefundNo newNumber();
    }

    final MoneyField amount;
    final Button full = new Button();
    final ComboBox<String> reason = new ComboBox<>();
    final TextField number = new TextField();
    final Button newNumber = new Button(VaadinIcon.REFRESH.create());
    final Button review = new Button();
    final Notice notice = new Notice();
    final Div progress;
    private final transient RefundWords words;
    private final transient Map<Field, Reason> problems = new EnumMap<>(Field.class);
    private transient Runnable renderNotice = () -> {};
    private transient Money remaining;

    RefundEntry(ViewSession session, Listener listener) {
        var texts = session.texts();
        words = new RefundWords(session);
        remaining = Money.zero(session.merchant().currency());
        amount = new MoneyField(texts, session.formats(), session.merchant().currency(), "form.amount");
        amount.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        number.setRequiredIndicatorVisible(true);
        reason.setAllowCustomValue(true);
        reason.setManualValidation(true);
        reason.addCustomValueSetListener(typed -> reason.setValue(typed.getDetail()));
        reason.addValueChangeListener(changed -> accept(Field.REASON));
        number.setMaxLength(64);
        number.setAutocomplete(Autocomplete.OFF);
        number.setManualValidation(true);
        number.addValueChangeListener(changed -> accept(Field.NUMBER));
        full.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        full.addClickListener(clicked -> amount.write(remaining));
        newNumber.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        newNumber.addClickListener(
                clicked -> number.setValue(listener.newNumber().value()));
        review.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        review.addClickListener(clicked -> listener.review());
        for (var field : List.<HasSize>of(amount, reason, number)) {
            field.setWidthFull();
        }
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        var asking = new Div();
        asking.getElement().setAttribute("role", "status");
        progress = Layouts.stack(asking, bar);
        progress.setVisible(false);
        var title = new H2();
        title.getStyle().setMargin("0");
        add(Layouts.stacked(new Card(
                title,
                withButton(amount, full),
                reason,
                withButton(number, newNumber),
                notice,
                progress,
                Layouts.row(review))));
        texts.bind(title::setText, "form.title");
        texts.bind(full::setText, "form.full");
        texts.bind(reason::setLabel, "form.reason");
        texts.bind(reason::setHelperText, "form.reason.hint", RefundForm.MAXIMUM_REASON);
        texts.bind(number::setLabel, "form.number");
        texts.bind(number::setHelperText, "form.number.hint");
        texts.bind(newNumber::setAriaLabel, "form.new-number");
        texts.bind(newNumber::setTooltipText, "form.new-number");
        texts.bind(review::setText, "form.review");
        texts.bind(asking::setText, "form.asking");
        texts.bind(text -> bar.getElement().setAttribute("aria-label", text), "form.asking");
        texts.onChange(this::speak);
    }

    /** Empties the form for another refund. */
    void begin(RefundNo no) {
        amount.clear();
        reason.clear();
        number.setValue(no.value());
        problems.clear();
        showProblems();
        notice.clear();
        renderNotice = () -> {};
    }

    void changeRemaining(Money left) {
        remaining = left;
    }

    RefundForm typed() {
        var why = reason.getValue();
        return new RefundForm(amount.getValue(), why == null ? "" : why, number.getValue());
    }

    /** Says at each field what is wrong with it, and goes to the first. */
    void reject(Map<Field, Reason> wrong) {
        problems.clear();
        problems.putAll(wrong);
        var money = problems.get(Field.AMOUNT);
        if (money != null) {
            amount.reject(money);
        }
        showProblems();
        problems.keySet().stream().findFirst().ifPresent(first -> focusable(first)
                .focus());
    }

    /** Says something about the whole form, in the page's language also when that changes. */
    void tell(Tone tone, Reason sentence) {
        renderNotice = () -> notice.show(tone, words.sentence(sentence));
        renderNotice.run();
    }

    void clearNotice() {
        renderNotice = () -> {};
        notice.clear();
    }

    /** While the acquirer is asked nothing can be changed; what was typed stays. */
    void changeAsking(boolean asking) {
        changeEnabled(!asking);
        progress.setVisible(asking);
    }

    void changeEnabled(boolean enabled) {
        amount.setEnabled(enabled);
        full.setEnabled(enabled);
        reason.setEnabled(enabled);
        number.setEnabled(enabled);
        newNumber.setEnabled(enabled);
        review.setEnabled(enabled);
    }

    private void accept(Field field) {
        if (problems.remove(field) != null) {
            showProblems();
        }
    }

    private void speak() {
        offerReasons();
        showProblems();
        renderNotice.run();
    }

    /** New items make the box forget its value, and a new value makes the form forget what was wrong with it. */
    private void offerReasons() {
        var why = reason.getValue();
        var problem = problems.get(Field.REASON);
        reason.setItems(words.usualReasons());
        reason.setValue(why);
        if (problem != null) {
            problems.put(Field.REASON, problem);
        }
    }

    private void showProblems() {
        show(Field.REASON, reason);
        show(Field.NUMBER, number);
    }

    private void show(Field field, HasValidation component) {
        var problem = problems.get(field);
        component.setInvalid(problem != null);
        component.setErrorMessage(problem == null ? null : words.sentence(problem));
    }

    private Focusable<?> focusable(Field field) {
        return switch (field) {
            case AMOUNT -> amount;
            case REASON -> reason;
            case NUMBER -> number;
        };
    }

    private static Div withButton(AbstractField<?, ?> field, Button button) {
        var row = new Div(field, button);
        row.getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "minmax(0, 1fr) auto")
                .set("align-items", "baseline")
                .set("gap", "var(--lumo-space-s)");
        return row;
    }
}
