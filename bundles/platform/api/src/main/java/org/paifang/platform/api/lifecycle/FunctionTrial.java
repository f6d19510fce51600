package org.paifang.platform.api.lifecycle;

import org.osgi.annotation.versioning.ConsumerType;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.text.Reason;

/**
 * Tries a version out before anybody is served by it. Registered as an OSGi service; thread-safe. What it may find stands here,
 * with sentences among {@link FunctionEngine#messages}.
 */
@ConsumerType
public interface FunctionTrial {

    /** Names the item for which no view is there. */
    String NO_VIEW = "lifecycle.trial.no-view";

    /** Names the item, and what its view throws. */
    String VIEW_FAILS = "lifecycle.trial.view-fails";

    /** Names the item, and how many seconds its view was given. */
    String VIEW_HANGS = "lifecycle.trial.view-hangs";

    /** Names what the platform says against its API. */
    String API_REFUSED = "lifecycle.trial.api-refused";

    /** Names what its API throws. */
    String API_FAILS = "lifecycle.trial.api-fails";

    /** Whoever waited for it was told to stop. */
    String INTERRUPTED = "lifecycle.interrupted";

    Result tryOut(InstalledFunction function);

    /** How it went. */
    sealed interface Result {

        record Passed() implements Result {}

        /** Something is not there yet. */
        record Waiting(Reason forWhat) implements Result {}

        record Failed(Reason why) implements Result {}
    }
}
