package org.paifang.platform.api.access;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Told that decisions may have changed: a function came or went, a profile or an operator's rights changed. Registered
 * as an OSGi service; called on a thread of the platform, must return soon.
 */
@ConsumerType
@FunctionalInterface
public interface AccessListener {

    void accessChanged();
}
