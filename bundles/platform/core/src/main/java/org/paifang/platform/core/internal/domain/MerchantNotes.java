package org.paifang.platform.core.internal.domain;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;

/** Merchants as the chronicle writes them down: what of them decisions depend on. */
public final class MerchantNotes {

    private MerchantNotes() {}

    public static String subject(MerchantNo merchant) {
        return "merchant " + merchant;
    }

    public static String content(Merchant merchant) {
        return String.join(
                "\n",
                line(merchant.name()),
                merchant.edition().name(),
                line(merchant.kind()),
                merchant.zone().getId(),
                merchant.currency().getCurrencyCode(),
                merchant.branch().map(Branch::toString).orElse(""),
                merchant.state().name());
    }

    static Merchant merchant(MerchantNo no, String content) {
        var lines = content.split("\n", -1);
        return new Merchant(
                no,
                lines[0],
                Edition.valueOf(lines[1]),
                lines[2],
                ZoneId.of(lines[3]),
                Currency.getInstance(lines[4]),
                Optional.of(lines[5]).filter(branch -> !branch.isEmpty()).map(Branch::parse),
                MerchantState.valueOf(lines[6]));
    }

    private static String line(String text) {
        return text.replaceAll("\\R", " ");
    }
}
