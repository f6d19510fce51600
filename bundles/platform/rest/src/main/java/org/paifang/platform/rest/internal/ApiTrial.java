package org.paifang.platform.rest.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.lifecycle.FunctionTrial;
import org.paifang.platform.api.text.Reason;

/** Makes the resources of a version once, before anybody is served by them; they are kept for the first request. */
@Component
public final class ApiTrial implements FunctionTrial {

    private final Contributions contributions;

    @Activate
    public ApiTrial(@Reference Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public Result tryOut(InstalledFunction function) {
        var refused = contributions.refused(function);
        if (refused.isPresent()) {
            return new Result.Failed(Reason.of(API_REFUSED, refused.get()));
        }
        try {
            contributions.of(function).forEach(Version::resources);
            return new Result.Passed();
        } catch (RuntimeException | LinkageError broken) {
            return new Result.Failed(Reason.of(API_FAILS, broken.toString()));
        }
    }
}
