package org.paifang.platform.api.lifecycle;

import org.osgi.annotation.versioning.ConsumerType;

/** Somebody in whom views of functions are open. Registered as an OSGi service; thread-safe. */
@ConsumerType
public interface FunctionUse {

    /** In how many pages a view of this version is open. */
    int openPages(String bundle, String version);
}
