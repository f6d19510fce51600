package org.paifang.platform.core.internal.domain;

import java.util.ArrayList;
import java.util.List;
import org.paifang.platform.api.session.OpenSession;
import org.paifang.platform.api.session.Sessions;

/** What was told of sessions, as {@code operator why}, oldest first. */
public final class RecordedSessions implements SessionEvents {

    public final List<String> told = new ArrayList<>();

    @Override
    public void ended(OpenSession session, Sessions.End why) {
        told.add(session.caller().operator() + " " + why);
    }

    @Override
    public void endsSoon(OpenSession session) {
        told.add(session.caller().operator() + " soon");
    }
}
