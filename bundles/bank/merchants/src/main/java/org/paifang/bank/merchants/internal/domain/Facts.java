package org.paifang.bank.merchants.internal.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.text.Reason;

/** A merchant in words: for the audit as they stand, for people by a key of the messages. */
public final class Facts {

    private Facts() {}

    static Map<String, String> of(Merchant merchant) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("name", merchant.name());
        facts.put("kind", merchant.kind());
        facts.put("branch", merchant.branch().map(Branch::toString).orElse(""));
        facts.put("currency", merchant.currency().getCurrencyCode());
        facts.put("state", merchant.state().name());
        return facts;
    }

    public static Reason kind(MerchantKind kind) {
        return Reason.of("kind." + key(kind));
    }

    public static Reason state(MerchantState state) {
        return Reason.of("state." + key(state));
    }

    /** As it stands in a key: in lower case with hyphens. */
    public static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
