package org.paifang.platform.api.lifecycle;

import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.MerchantNo;

/** Is told what a function has thrown, and closes it when it keeps throwing. Thread-safe. */
@ProviderType
public interface FunctionFailures {

    /** Something of the function has thrown while it served the merchant; it is logged already. */
    void failed(InstalledFunction function, MerchantNo merchant);

    /**
     * As {@link #failed}, at a piece of work that is tried again by itself: outside of a version's probation the same piece
     * counts once in a while, so that one bad job closes nothing.
     *
     * @param work names the piece, such as {@code job 42}
     */
    void failedAt(InstalledFunction function, MerchantNo merchant, String work);
}
