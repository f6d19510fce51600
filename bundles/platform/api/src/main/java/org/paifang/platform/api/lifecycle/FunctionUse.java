package org.paifang.platform.api.lifecycle;

import org.osgi.annotation.versioning.ConsumerType;

/** Somebody in whom functions are used at this moment. Registered as an OSGi service; thread-safe. */
@ConsumerType
public interface FunctionUse {

    /** In how many pages a view of this version is open. */
    int openPages(String bundle, String version);

    /** How many requests of other systems this version is answering. */
    default int requestsUnderWay(String bundle, String version) {
        return 0;
    }
}
