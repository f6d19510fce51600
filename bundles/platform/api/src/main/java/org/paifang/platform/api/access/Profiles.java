package org.paifang.platform.api.access;

import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.api.identity.MerchantNo;

/** The settings of the merchants' profiles, merged from their layers. Answers from memory; thread-safe. */
@ProviderType
public interface Profiles {

    /** The value for a merchant: the most special layer that sets it within its bounds, else the default. */
    int value(MerchantNo merchant, Setting setting);
}
