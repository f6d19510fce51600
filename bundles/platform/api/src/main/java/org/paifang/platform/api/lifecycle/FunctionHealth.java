package org.paifang.platform.api.lifecycle;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A function's own word on how it is. Its bundle may register one or several as OSGi services. A new version that is not
 * well serves nobody; one that is not well within its probation goes back; later it is shown. Thread-safe.
 */
@ConsumerType
public interface FunctionHealth {

    /** Looks now; asked every few seconds, so within some ten milliseconds, changing nothing. What it throws counts as ill. */
    Health check();

    /** How it is. */
    sealed interface Health {

        record Well() implements Health {}

        /** It cannot do its work; the function's own sentence for the bank's administrator says why. */
        record Ill(String why) implements Health {}
    }
}
