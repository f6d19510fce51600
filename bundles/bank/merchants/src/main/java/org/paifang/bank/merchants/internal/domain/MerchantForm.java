package org.paifang.bank.merchants.internal.domain;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.text.Reason;

/**
 * What somebody of the bank has written about a merchant, as typed.
 *
 * @param no the number
 * @param kind of {@link MerchantKind}
 * @param branch as {@link Branch#toString()} gives it
 * @param currency its code; of a merchant that is there already it stays as it is
 */
public record MerchantForm(String no, String name, String kind, String branch, String currency) {

    public static final int LONGEST_NAME = 100;

    public static final String NUMBER_INVALID = "merchants.number-invalid";
    public static final String NAME_MISSING = "merchants.name-missing";
    public static final String NAME_TOO_LONG = "merchants.name-too-long";
    public static final String KIND_MISSING = "merchants.kind-missing";
    public static final String BRANCH_MISSING = "merchants.branch-missing";
    public static final String CURRENCY_UNKNOWN = "merchants.currency-unknown";

    public MerchantForm {
        no = no.strip();
        name = name.strip();
    }

    /** As it is now. */
    public static MerchantForm of(Merchant merchant) {
        return new MerchantForm(
                merchant.no().value(),
                merchant.name(),
                merchant.kind(),
                merchant.branch().map(Branch::toString).orElse(""),
                merchant.currency().getCurrencyCode());
    }

    static MerchantForm of(Fields fields) {
        return new MerchantForm(
                fields.get("no"), fields.get("name"), fields.get("kind"), fields.get("branch"), fields.get("currency"));
    }

    Fields fields() {
        return new Fields(Map.of("no", no, "name", name, "kind", kind, "branch", branch, "currency", currency));
    }

    /** The first thing that is wrong with it. */
    public Optional<Reason> problem(BranchDirectory branches) {
        if (!no.matches("[a-z0-9]{3,15}") || no.equals(MerchantNo.BANK.value())) {
            return Optional.of(Reason.of(NUMBER_INVALID));
        }
        if (name.isEmpty()) {
            return Optional.of(Reason.of(NAME_MISSING));
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of(Reason.of(NAME_TOO_LONG, LONGEST_NAME));
        }
        if (MerchantKind.of(kind).isEmpty()) {
            return Optional.of(Reason.of(KIND_MISSING));
        }
        if (readBranch().filter(branches::has).isEmpty()) {
            return Optional.of(Reason.of(BRANCH_MISSING));
        }
        return currencies().contains(currency) ? Optional.empty() : Optional.of(Reason.of(CURRENCY_UNKNOWN, currency));
    }

    Optional<Branch> readBranch() {
        try {
            return branch.isEmpty() ? Optional.empty() : Optional.of(Branch.parse(branch));
        } catch (IllegalArgumentException typed) {
            return Optional.empty();
        }
    }

    /** The merchant as it would be; only of a form without a problem. */
    Merchant merchant(ZoneId zone, MerchantState state) {
        var what = MerchantKind.valueOf(kind);
        return new Merchant(
                new MerchantNo(no),
                name,
                what.edition(),
                what.name(),
                zone,
                Currency.getInstance(currency),
                readBranch(),
                state);
    }

    private static Set<String> currencies() {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toUnmodifiableSet());
    }
}
