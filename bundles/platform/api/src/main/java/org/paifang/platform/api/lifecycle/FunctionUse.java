package org.paifang.platform.api.lifecycle;

import org.osgi.annotation.versioning.ConsumerType;
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

    /** How many favourites of operators lead to an item of the function; may ask a database. */
    default int favourites(FunctionId function) {
        return 0;
    }

    /** How much of the function waits for somebody, such as approvals of its commands; may ask a database. */
    default int waiting(FunctionId function) {
        return 0;
    }
}
