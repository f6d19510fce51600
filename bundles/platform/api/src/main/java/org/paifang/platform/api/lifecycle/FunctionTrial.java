package org.paifang.platform.api.lifecycle;

import org.osgi.annotation.versioning.ConsumerType;
import org.paifang.platform.api.function.InstalledFunction;

/** Tries a version out before anybody is served by it. Registered as an OSGi service; thread-safe. */
@ConsumerType
public interface FunctionTrial {

    Result tryOut(InstalledFunction function);

    /** How it went. */
    sealed interface Result {

        record Passed() implements Result {}

        /** Something is not there yet; one English sentence says what. */
        record Waiting(String forWhat) implements Result {}

        record Failed(String why) implements Result {}
    }
}
