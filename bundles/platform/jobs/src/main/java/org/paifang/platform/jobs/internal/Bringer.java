package org.paifang.platform.jobs.internal;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.FunctionFailures;

/** The bundle that brought a handler: which version of which function it is, and who hears when it breaks. */
record Bringer(Bundle bundle, FunctionRegistry functions, FunctionFailures failures) {

    /** The function that the bundle serves the merchant with now; empty if another version does, or it is no function. */
    Optional<InstalledFunction> serving(MerchantNo merchant) {
        return functions.installed(merchant).stream().filter(this::isMine).findFirst();
    }

    boolean isFunction() {
        return functions.installed().stream()
                .flatMap(function -> functions.versions(function.descriptor().id()).stream())
                .anyMatch(function -> function.bundle().equals(bundle.getSymbolicName()));
    }

    /** Counts as a failed page or request does: a function that keeps breaking goes back, or is closed for a while. */
    void broke(MerchantNo merchant, String work) {
        serving(merchant).ifPresent(function -> failures.failedAt(function, merchant, work));
    }

    private boolean isMine(InstalledFunction function) {
        return function.bundle().equals(bundle.getSymbolicName())
                && function.version().equals(bundle.getVersion().toString());
    }
}
