package org.paifang.platform.ui.api;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.money.InvalidAmount;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/** A field for an amount of one currency, read exactly; what is wrong with it stands below it in the page's language. */
public final class MoneyField extends TextField {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Formats formats;
    private final Currency currency;
    private transient @Nullable Reason shown;

    public MoneyField(Texts texts, Formats formats, Currency currency, String labelKey) {
        this.texts = texts;
        this.formats = formats;
        this.currency = currency;
        addClassName("pf-money-field");
        setPrefixComponent(new Span(currency.getCurrencyCode()));
        getElement().setProperty("inputMode", currency.getDefaultFractionDigits() == 0 ? "numeric" : "decimal");
        setAutocomplete(Autocomplete.OFF);
        setManualValidation(true);
        addValueChangeListener(changed -> clearError());
        texts.bind(this::setLabel, labelKey);
        texts.onChange(this::showReason);
    }

    /** The amount, or nothing when the text is none: then the field says why. */
    public Optional<Money> read() {
        try {
            var amount = Money.parse(getValue(), currency);
            clearError();
            return Optional.of(amount);
        } catch (InvalidAmount wrong) {
            reject(wrong.reason());
            return Optional.empty();
        }
    }

    /** The amount as {@link #read}, where an empty field means none and is no error. */
    public Optional<Money> readOptional() {
        if (getValue().isBlank()) {
            clearError();
            return Optional.empty();
        }
        return read();
    }

    /** Whether the text is no amount, or was rejected. */
    public boolean isRejected() {
        return shown != null;
    }

    public void write(Money amount) {
        if (!amount.currency().equals(currency)) {
            throw new IllegalArgumentException("a field of " + currency + " cannot hold " + amount);
        }
        setValue(amount.toPlainString());
    }

    /** Says below the field why the amount is not taken, until somebody changes it. */
    public void reject(Reason reason) {
        shown = reason;
        showReason();
    }

    public void clearError() {
        shown = null;
        showReason();
    }

    private void showReason() {
        var reason = shown;
        setInvalid(reason != null);
        setErrorMessage(reason == null ? null : texts.get(reason, formats));
    }
}
