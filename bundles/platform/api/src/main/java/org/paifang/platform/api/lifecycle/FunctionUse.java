package org.paifang.platform.api.lifecycle;

import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.FunctionId;

/**
 * Somebody in whom functions are used at this moment, or who keeps what leads to them. Registered as an OSGi service;
 * thread-safe.
 */
@ConsumerType
public interface FunctionUse {

    /** In how many pages a view of this version is open. */
    default int openPages(String bundle, String version) {
        return 0;
    }

    /** How many requests of other systems this version is answering. */
    default int requestsUnderWay(String bundle, String version) {
        return 0;
    }

    /** The first segments below {@code /api/v1/} at which this version answers other systems. */
    default Set<String> api(String bundle, String version) {
        return Set.of();
    }

    /**
     * Lets no new request of other systems into this version, or lets them in again; those that are in it go on. A function
     * that is taken away is shut first, so that nobody in it hears in the middle of a request that it is gone.
     */
    default void shut(String bundle, String version, boolean isShut) {}

    /** How many favourites of operators lead to which item of the function; may ask a database. */
    default Map<ItemId, Integer> favourites(FunctionId function) {
        return Map.of();
    }

    /** How much of the function waits for somebody, such as approvals of its commands; may ask a database. */
    default int waiting(FunctionId function) {
        return 0;
    }
}
