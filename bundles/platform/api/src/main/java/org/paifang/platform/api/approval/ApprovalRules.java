package org.paifang.platform.api.approval;

import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.MerchantNo;

/** What the profiles say about approvals. Answers from memory; thread-safe. */
@ProviderType
@FunctionalInterface
public interface ApprovalRules {

    /**
     * How many people must agree to a kind of command: what the most special layer says that mentions it ({@code
     * approval.<kind>}), else nobody. A layer whose value cannot be read asks for one person, whatever the amount.
     */
    Bands bands(MerchantNo merchant, String kind);
}
