package org.paifang.samples.promotions.internal.domain;

import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.money.InvalidAmount;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/** What is wrong with a form, found field by field. */
final class Findings {

    private final Currency currency;
    private final Map<Field, Reason> problems = new EnumMap<>(Field.class);

    Findings(Currency currency) {
        this.currency = currency;
    }

    void say(Field field, String code, Object... arguments) {
        problems.put(field, Reason.of(code, arguments));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    Map<Field, Reason> problems() {
        return problems;
    }

    Money nothing() {
        return Money.zero(currency);
    }

    @Nullable
    Money amount(Field field, String typed) {
        try {
            return Money.parse(typed, currency);
        } catch (InvalidAmount e) {
            problems.put(field, e.reason());
            return null;
        }
    }

    @Nullable
    Money positive(Field field, String typed) {
        var money = amount(field, typed);
        if (money != null && !money.isPositive()) {
            say(field, OfferRules.NOT_POSITIVE);
            return null;
        }
        return money;
    }
}
