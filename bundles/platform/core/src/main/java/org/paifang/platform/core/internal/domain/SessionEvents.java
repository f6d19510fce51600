package org.paifang.platform.core.internal.domain;

import org.paifang.platform.api.session.OpenSession;
import org.paifang.platform.api.session.Sessions;

/** Who is told what becomes of sessions; answers at once and tells later. */
public interface SessionEvents {

    void ended(OpenSession session, Sessions.End why);

    void endsSoon(OpenSession session);
}
