package org.paifang.platform.api.lifecycle;

import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.MerchantNo;

/** Is told what a function has thrown, and closes it when it keeps throwing. Thread-safe. */
@ProviderType
public interface FunctionFailures {

    /** Something of the function has thrown while it served the merchant; it is logged already. */
    void failed(InstalledFunction function, MerchantNo merchant);
}
