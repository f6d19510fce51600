package org.paifang.bank.merchants.internal.domain;

import java.util.Optional;
import java.util.stream.Stream;
import org.paifang.platform.api.identity.Edition;

/** The kinds of merchants that a bank has; each works in one edition. */
public enum MerchantKind {
    B2B(Edition.ONLINE),
    B2C(Edition.ONLINE),
    /** 招投標: deposits of tenders. */
    TENDER(Edition.ONLINE),
    /** 快捷付: payers agree once. */
    QUICK_PAY(Edition.ONLINE),
    POS(Edition.OFFLINE),
    /** 個人商戶: somebody who sells in their own name. */
    INDIVIDUAL(Edition.OFFLINE);

    private final Edition edition;

    MerchantKind(Edition edition) {
        this.edition = edition;
    }

    public Edition edition() {
        return edition;
    }

    /** The kind that a merchant's record names; empty for one that is none of these. */
    public static Optional<MerchantKind> of(String written) {
        return Stream.of(values()).filter(kind -> kind.name().equals(written)).findFirst();
    }
}
