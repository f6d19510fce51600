package org.paifang.platform.api.session;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Told what becomes of sessions. Registered as an OSGi service; called on threads of the platform, must return soon.
 */
@ConsumerType
public interface SessionListener {

    void ended(OpenSession session, Sessions.End why);

    /** It will end soon unless something is done. */
    void endsSoon(OpenSession session);
}
