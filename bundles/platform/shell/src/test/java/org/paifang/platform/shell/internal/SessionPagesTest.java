package org.paifang.platform.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.session.OpenSession;
import org.paifang.platform.api.session.SessionId;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.testkit.Samples;

class SessionPagesTest {

    private static final SessionId MINE = new SessionId("my-session");

    private final FakeHouse house = new FakeHouse();
    private final SessionPages pages = new SessionPages(house);

    SessionPagesTest() {
        house.ui.getSession().setAttribute(Caller.class, Samples.SUPERVISOR);
        house.ui.getSession().setAttribute(SessionId.class, MINE);
    }

    @Test
    void pageEndsWithItsSession() {
        pages.ended(session("my-session"), Sessions.End.LOCKED);
        assertThat(house.page.caller()).isEmpty();
        assertThat(house.page.sessionId()).isEmpty();
        assertThat(house.ui.isClosing()).isTrue();
    }

    @Test
    void pageOfAnotherSessionStays() {
        pages.ended(session("another-session"), Sessions.End.ENDED);
        assertThat(house.page.caller()).contains(Samples.SUPERVISOR);
        assertThat(house.ui.isClosing()).isFalse();
    }

    @Test
    void pageIsToldThatItsSessionEndsSoon() {
        var told = new ArrayList<SessionId>();
        var unused = house.page.onEnding(session -> told.add(session.id()));
        pages.endsSoon(session("another-session"));
        pages.endsSoon(session("my-session"));
        assertThat(told).containsExactly(MINE);
    }

    private static OpenSession session(String id) {
        return new OpenSession(
                new SessionId(id), Samples.SUPERVISOR, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, "192.0.2.1", "");
    }
}
