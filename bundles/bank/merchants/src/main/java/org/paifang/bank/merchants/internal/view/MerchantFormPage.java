package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.merchants.internal.domain.Facts;
import org.paifang.bank.merchants.internal.domain.MerchantDesk;
import org.paifang.bank.merchants.internal.domain.MerchantForm;
import org.paifang.bank.merchants.internal.domain.MerchantKind;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.ui.api.ViewSession;

/** A merchant that is created or changed. */
final class MerchantFormPage extends FormPage {

    private static final long serialVersionUID = 1L;

    private static final List<String> CURRENCIES = List.of("CNY", "HKD", "MOP", "TWD", "USD", "EUR", "JPY", "SGD");

    final ComboBox<MerchantKind> kind = new ComboBox<>();
    final TextField no = new TextField();
    final TextField name = new TextField();
    final PlaceBox branch;
    final ComboBox<String> currency = new ComboBox<>();
    final Button save;

    MerchantFormPage(MerchantDesk desk, ViewSession session, MerchantsView view, @Nullable Merchant merchant) {
        super(desk, session, view);
        var texts = session.texts();
        branch = new PlaceBox(desk.branches(), desk.ownBranch(session.caller()), texts, "field.branch");
        kind.setItems(kinds(merchant));
        kind.setItemLabelGenerator(one -> texts.get(Facts.kind(one).code()));
        kind.setLabel(text("field.kind"));
        no.setLabel(text("field.no"));
        no.setMaxLength(15);
        name.setLabel(text("field.name"));
        name.setMaxLength(MerchantForm.LONGEST_NAME);
        currency.setLabel(text("field.currency"));
        currency.setItems(CURRENCIES);
        for (var field : List.of(no, name)) {
            field.setRequiredIndicatorVisible(true);
        }
        kind.setRequiredIndicatorVisible(true);
        branch.setRequiredIndicatorVisible(true);
        save = Parts.primary(() -> save(merchant));
        save.setText(text(merchant == null ? "form.create" : "button.save"));
        if (merchant == null) {
            currency.setValue(session.merchant().currency().getCurrencyCode());
            kind.addValueChangeListener(changed -> suggestNumber(changed.getOldValue()));
            compose("", text("form.create.title"), text("form.create.hint"), save, kind, no, name, branch, currency);
        } else {
            fill(merchant);
            compose(
                    merchant.no().value(),
                    merchant.name(),
                    text("form.change.hint"),
                    save,
                    kind,
                    no,
                    name,
                    branch,
                    currency);
        }
    }

    /** A number that nobody has, unless somebody has typed one. */
    private void suggestNumber(@Nullable MerchantKind before) {
        var suggested = before == null ? "" : desk.freeNumber(session.caller(), before);
        if (kind.getValue() != null && (no.isEmpty() || no.getValue().equals(suggested))) {
            no.setValue(desk.freeNumber(session.caller(), kind.getValue()));
        }
    }

    private void fill(Merchant merchant) {
        no.setValue(merchant.no().value());
        no.setReadOnly(true);
        name.setValue(merchant.name());
        kind.setValue(MerchantKind.of(merchant.kind()).orElse(null));
        branch.write(merchant.branch());
        currency.setItems(List.of(merchant.currency().getCurrencyCode()));
        currency.setValue(merchant.currency().getCurrencyCode());
        currency.setReadOnly(true);
    }

    private void save(@Nullable Merchant merchant) {
        var form = new MerchantForm(
                no.getValue(),
                name.getValue(),
                kind.getOptionalValue().map(Enum::name).orElse(""),
                branch.written(),
                currency.getOptionalValue().orElse(""));
        submit(
                save,
                form.no(),
                () -> merchant == null
                        ? desk.create(session.caller(), form, key)
                        : desk.change(session.caller(), form, key));
    }

    /** A merchant stays in its edition. */
    private static List<MerchantKind> kinds(@Nullable Merchant merchant) {
        return List.of(MerchantKind.values()).stream()
                .filter(one -> merchant == null || one.edition() == merchant.edition())
                .toList();
    }
}
