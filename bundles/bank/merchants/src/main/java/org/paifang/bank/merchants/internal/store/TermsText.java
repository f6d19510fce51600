package org.paifang.bank.merchants.internal.store;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.merchants.internal.domain.Fields;
import org.paifang.payments.api.ContractTerms;
import org.paifang.payments.api.Fee;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Product;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.payments.api.SettlementCycle;
import org.paifang.platform.api.money.Money;

/** Terms as names and values. */
final class TermsText {

    private TermsText() {}

    static Fields write(ContractTerms terms) {
        var values = new HashMap<String, String>();
        values.put("from", terms.validFrom().toString());
        values.put("cut-off", terms.cutOff().toString());
        values.put("days", Integer.toString(terms.cycle().days()));
        values.put("working", Boolean.toString(terms.cycle().working()));
        for (var product : terms.products()) {
            var key = product.method().name();
            var fee = product.fee();
            var cap = fee.cap();
            values.put(key + ".rate", Integer.toString(fee.ratePpm()));
            values.put(key + ".currency", fee.minimum().currency().getCurrencyCode());
            values.put(key + ".minimum", Long.toString(fee.minimum().minorUnits()));
            if (cap != null) {
                values.put(key + ".cap", Long.toString(cap.minorUnits()));
            }
        }
        var account = terms.account();
        if (account != null) {
            values.put("bank", account.bank());
            values.put("holder", account.holder());
            values.put("number", account.number());
        }
        return new Fields(values);
    }

    static ContractTerms read(Fields fields) {
        var products = new ArrayList<Product>();
        for (var method : PaymentMethod.values()) {
            if (!fields.get(method.name() + ".rate").isEmpty()) {
                products.add(new Product(method, fee(fields, method.name())));
            }
        }
        return new ContractTerms(
                LocalDate.parse(fields.get("from")),
                products,
                new SettlementCycle(Integer.parseInt(fields.get("days")), Boolean.parseBoolean(fields.get("working"))),
                LocalTime.parse(fields.get("cut-off")),
                account(fields));
    }

    private static Fee fee(Fields fields, String key) {
        var currency = Currency.getInstance(fields.get(key + ".currency"));
        var cap = fields.get(key + ".cap");
        return new Fee(
                Integer.parseInt(fields.get(key + ".rate")),
                new Money(Long.parseLong(fields.get(key + ".minimum")), currency),
                cap.isEmpty() ? null : new Money(Long.parseLong(cap), currency));
    }

    private static @Nullable SettlementAccount account(Fields fields) {
        return fields.get("number").isEmpty()
                ? null
                : new SettlementAccount(fields.get("bank"), fields.get("holder"), fields.get("number"));
    }
}
