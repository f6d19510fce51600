package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.merchants.internal.domain.Asked;
import org.paifang.bank.merchants.internal.domain.Facts;
import org.paifang.bank.merchants.internal.domain.MerchantDesk;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.ContractTerms;
import org.paifang.payments.api.Contracts;
import org.paifang.payments.api.Fee;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Product;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.payments.api.SettlementCycle;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Localised;
import org.paifang.platform.ui.api.MoneyField;
import org.paifang.platform.ui.api.ViewSession;

/** The next version of what is agreed with a merchant. */
final class ContractPage extends FormPage {

    private static final long serialVersionUID = 1L;

    private static final LocalTime LATE = LocalTime.of(23, 0);

    final DatePicker validFrom = new DatePicker();
    final TimePicker cutOff = new TimePicker();
    final IntegerField days = new IntegerField();
    final Checkbox working = new Checkbox();
    final TextField bank = new TextField();
    final TextField holder = new TextField();
    final TextField number = new TextField();
    final transient Map<PaymentMethod, FeeRow> fees = new EnumMap<>(PaymentMethod.class);
    final Button save;
    private final transient Merchant merchant;
    private final int seen;

    ContractPage(MerchantDesk desk, ViewSession session, MerchantsView view, Merchant merchant) {
        super(desk, session, view);
        this.merchant = merchant;
        var newest = Parts.first(desk.contract(session.caller(), merchant.no()));
        this.seen = newest.map(Contract::version).orElse(0);
        for (var method : PaymentMethod.values()) {
            fees.put(method, new FeeRow(method));
        }
        label();
        fill(newest);
        save = Parts.primary(this::confirm);
        save.setText(text("contract.submit"));
        var parts =
                new ArrayList<Component>(List.of(validFrom, cutOff, days, working, new H2(text("contract.products"))));
        parts.addAll(fees.values());
        parts.addAll(List.of(new H2(text("contract.account")), bank, holder, number));
        compose(
                merchant.no().value(),
                text("contract.form.title", merchant.name()),
                text(newest.isPresent() ? "contract.form.hint" : "contract.form.first"),
                save,
                parts.toArray(Component[]::new));
    }

    /** Fees and the account to which money goes: it is asked who sits there. */
    private void confirm() {
        save.setEnabled(true);
        session.confirmed(() -> submit(save, merchant.no().value(), this::ask));
    }

    private void label() {
        Localised.datePicker(validFrom, session.texts());
        validFrom.setLabel(text("contract.valid-from"));
        cutOff.setLabel(text("contract.cut-off"));
        cutOff.setHelperText(text("contract.cut-off.help"));
        cutOff.setStep(Duration.ofMinutes(30));
        days.setLabel(text("contract.days"));
        days.setHelperText(text("contract.days.help"));
        days.setMin(0);
        days.setMax(SettlementCycle.MAXIMUM_DAYS);
        days.setStepButtonsVisible(true);
        working.setLabel(text("contract.working"));
        bank.setLabel(text("contract.bank"));
        holder.setLabel(text("contract.holder"));
        number.setLabel(text("contract.number"));
        for (var field : List.of(bank, holder)) {
            field.setMaxLength(SettlementAccount.LONGEST_NAME);
        }
        number.setMaxLength(40);
    }

    private void fill(Optional<Contract> newest) {
        var today = LocalDate.now(Clock.system(merchant.zone()));
        validFrom.setValue(newest.isPresent() ? today.plusDays(1) : today);
        cutOff.setValue(newest.map(Contract::cutOff).orElse(LATE));
        days.setValue(newest.map(one -> one.cycle().days()).orElse(1));
        working.setValue(newest.map(one -> one.cycle().working()).orElse(true));
        newest.ifPresent(one -> {
            one.products().forEach(product -> Optional.ofNullable(fees.get(product.method()))
                    .ifPresent(row -> row.fill(product.fee())));
            number.setHelperText(text("contract.number.kept", one.account().number()));
        });
    }

    private Asked ask() {
        var wrong = new ArrayList<Reason>();
        var products = new ArrayList<Product>();
        for (var row : fees.values()) {
            row.read(wrong).ifPresent(products::add);
        }
        if (validFrom.getValue() == null || cutOff.getValue() == null || days.getValue() == null) {
            wrong.add(Reason.of("contract.incomplete"));
        }
        if (!wrong.isEmpty()) {
            return new Asked.Refused(wrong.get(0));
        }
        if (products.isEmpty()) {
            return new Asked.Refused(Reason.of(Contracts.NO_PRODUCT));
        }
        var account = account();
        if (account == null && seen == 0) {
            return new Asked.Refused(Reason.of(Contracts.ACCOUNT_MISSING));
        }
        if (account != null && !SettlementAccount.isNumber(account.number())) {
            return new Asked.Refused(Reason.of(Contracts.ACCOUNT_NUMBER_INVALID));
        }
        if (account != null && (account.bank().isEmpty() || account.holder().isEmpty())) {
            return new Asked.Refused(Reason.of(Contracts.ACCOUNT_NAME_INVALID, (long) SettlementAccount.LONGEST_NAME));
        }
        var terms = new ContractTerms(
                validFrom.getValue(),
                products,
                new SettlementCycle(days.getValue(), working.getValue()),
                cutOff.getValue(),
                account);
        return desk.agree(session.caller(), merchant.no(), seen, terms, key);
    }

    /** All empty: the account stays. */
    private @Nullable SettlementAccount account() {
        var typed = number.getValue().replaceAll("\\s", "");
        return typed.isEmpty() && bank.isEmpty() && holder.isEmpty()
                ? null
                : new SettlementAccount(
                        bank.getValue().strip(), holder.getValue().strip(), typed);
    }

    /** A way of paying, and what it costs. */
    final class FeeRow extends Div {

        private static final long serialVersionUID = 1L;

        final Checkbox agreed = new Checkbox();
        final TextField percent = new TextField();
        final MoneyField minimum;
        final MoneyField cap;
        private final PaymentMethod method;

        FeeRow(PaymentMethod method) {
            this.method = method;
            addClassName("pbm-fee");
            getElement().setAttribute("role", "group");
            var name = text("method." + Facts.key(method));
            getElement().setAttribute("aria-label", name);
            agreed.setLabel(name);
            percent.setLabel(text("contract.percent"));
            percent.setMaxLength(8);
            percent.getElement().setProperty("inputMode", "decimal");
            percent.setValue("0.6");
            minimum = new MoneyField(session.texts(), session.formats(), merchant.currency(), "contract.minimum");
            cap = new MoneyField(session.texts(), session.formats(), merchant.currency(), "contract.cap");
            agreed.addValueChangeListener(changed -> enable());
            add(agreed, percent, minimum, cap);
            enable();
        }

        private void enable() {
            percent.setVisible(agreed.getValue());
            minimum.setVisible(agreed.getValue());
            cap.setVisible(agreed.getValue());
        }

        void fill(Fee fee) {
            agreed.setValue(true);
            percent.setValue(fee.percent().toPlainString());
            if (fee.minimum().isPositive()) {
                minimum.write(fee.minimum());
            }
            var most = fee.cap();
            if (most != null) {
                cap.write(most);
            }
        }

        /** The product; nothing if it is not agreed, or something is wrong. */
        Optional<Product> read(List<Reason> wrong) {
            if (!agreed.getValue()) {
                return Optional.empty();
            }
            var rate = rate();
            percent.setInvalid(rate.isEmpty());
            percent.setErrorMessage(rate.isEmpty() ? text("contract.percent.invalid") : null);
            var least = minimum.readOptional();
            var most = cap.readOptional();
            if (rate.isEmpty() || minimum.isRejected() || cap.isRejected()) {
                wrong.add(Reason.of("contract.fees-invalid"));
                return Optional.empty();
            }
            var fee = new Fee(rate.get(), least.orElse(Money.zero(merchant.currency())), most.orElse(null));
            return Optional.of(new Product(method, fee));
        }

        private Optional<Integer> rate() {
            try {
                var rate = Fee.ppm(new BigDecimal(percent.getValue().strip()));
                return rate < 0 || rate > Fee.MAXIMUM_RATE_PPM ? Optional.empty() : Optional.of(rate);
            } catch (ArithmeticException | NumberFormatException typed) {
                return Optional.empty();
            }
        }
    }
}
