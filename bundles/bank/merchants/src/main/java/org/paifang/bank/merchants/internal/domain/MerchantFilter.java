package org.paifang.bank.merchants.internal.domain;

import java.util.Locale;
import java.util.Optional;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantState;

/**
 * Which merchants are wanted. What is empty does not restrict.
 *
 * @param text the beginning of the number, or a part of the name, of whatever case
 */
public record MerchantFilter(
        String text, Optional<MerchantKind> kind, Optional<MerchantState> state, Optional<Branch> branch) {

    public static final MerchantFilter ALL =
            new MerchantFilter("", Optional.empty(), Optional.empty(), Optional.empty());

    public MerchantFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    boolean fits(Merchant merchant) {
        return kind.map(wanted -> wanted.name().equals(merchant.kind())).orElse(true)
                && state.map(wanted -> wanted == merchant.state()).orElse(true)
                && branch.map(wanted -> merchant.branch().filter(wanted::holds).isPresent())
                        .orElse(true)
                && (text.isEmpty()
                        || merchant.no().value().startsWith(text)
                        || merchant.name().toLowerCase(Locale.ROOT).contains(text));
    }
}
