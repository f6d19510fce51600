package org.paifang.payments.core.internal.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.ContractTerms;
import org.paifang.payments.api.Contracts;
import org.paifang.payments.api.Fee;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Product;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.payments.api.SettlementCycle;
import org.paifang.platform.api.text.Reason;

/** What a contract can say, and which version holds. */
public final class ContractRules {

    private static final BigDecimal GREATEST_PERCENT =
            new BigDecimal(Fee.MAXIMUM_RATE_PPM).movePointLeft(4).setScale(0);

    private ContractRules() {}

    /** Why terms cannot be had, whatever was agreed on before; empty if they can. */
    public static Optional<Reason> check(ContractTerms terms, Currency currency) {
        if (terms.products().isEmpty()) {
            return refused(Contracts.NO_PRODUCT);
        }
        var seen = EnumSet.noneOf(PaymentMethod.class);
        for (var product : terms.products()) {
            if (!seen.add(product.method())) {
                return refused(Contracts.PRODUCT_TWICE, product.method());
            }
            var problem = check(product, currency);
            if (problem.isPresent()) {
                return problem;
            }
        }
        var days = terms.cycle().days();
        if (days < 0 || days > SettlementCycle.MAXIMUM_DAYS) {
            return refused(Contracts.CYCLE_OUT_OF_BOUNDS, SettlementCycle.MAXIMUM_DAYS);
        }
        if (!terms.cutOff().truncatedTo(ChronoUnit.MINUTES).equals(terms.cutOff())) {
            return refused(Contracts.CUT_OFF_NOT_A_MINUTE);
        }
        return check(terms.account());
    }

    /**
     * The first day on which a version can begin after another one: when neither of the two can say of anything that
     * happened already that it belongs to that day.
     */
    public static LocalDate earliest(Contract before, Contract wanted, Instant now) {
        var old = before.dayOf(now);
        var other = wanted.dayOf(now);
        return (old.isAfter(other) ? old : other).plusDays(1);
    }

    /** The version that holds on a day, of all versions, the newest first. */
    public static Optional<Contract> on(List<Contract> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .findFirst();
    }

    /** The version that holds for what happens at a moment: its own clock says to which day that belongs. */
    public static Optional<Contract> at(List<Contract> versions, Instant at) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(version.dayOf(at)))
                .findFirst();
    }

    private static Optional<Reason> check(Product product, Currency currency) {
        var fee = product.fee();
        var method = product.method();
        if (fee.ratePpm() < 0 || fee.ratePpm() > Fee.MAXIMUM_RATE_PPM) {
            return refused(Contracts.RATE_OUT_OF_BOUNDS, method, GREATEST_PERCENT);
        }
        var cap = fee.cap();
        if (!fee.minimum().currency().equals(currency)
                || (cap != null && !cap.currency().equals(currency))) {
            return refused(Contracts.WRONG_CURRENCY, method, currency.getCurrencyCode());
        }
        if (fee.minimum().minorUnits() < 0) {
            return refused(Contracts.NEGATIVE_MINIMUM, method);
        }
        return cap != null && fee.minimum().isGreaterThan(cap)
                ? refused(Contracts.CAP_BELOW_MINIMUM, method)
                : Optional.empty();
    }

    private static Optional<Reason> check(@Nullable SettlementAccount account) {
        if (account == null) {
            return Optional.empty();
        }
        if (!isName(account.bank()) || !isName(account.holder())) {
            return refused(Contracts.ACCOUNT_NAME_INVALID, SettlementAccount.LONGEST_NAME);
        }
        return SettlementAccount.isNumber(account.number())
                ? Optional.empty()
                : refused(Contracts.ACCOUNT_NUMBER_INVALID);
    }

    private static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= SettlementAccount.LONGEST_NAME
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static Optional<Reason> refused(String code, Object... arguments) {
        return Optional.of(Reason.of(code, arguments));
    }
}
