package org.paifang.functions.services.internal.domain;

import java.util.Optional;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;

/**
 * A service as a merchant sees it.
 *
 * @param installed empty while the function is not on the platform
 * @param application the newest one, with its steps; empty if there was none
 */
public record Offer(
        FunctionId function, Optional<InstalledFunction> installed, Standing standing, Optional<Approval> application) {

    /** Whether an application waits, or is being carried out. */
    public boolean isUnderWay() {
        return application.filter(one -> !one.state().isFinal()).isPresent();
    }

    /** Whether it can be applied for now. */
    public boolean isOpen() {
        return installed.isPresent() && standing == Standing.OFFERED && !isUnderWay();
    }
}
