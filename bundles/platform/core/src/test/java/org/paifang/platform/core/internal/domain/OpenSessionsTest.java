package org.paifang.platform.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.session.OpenSession;
import org.paifang.platform.api.session.SessionId;
import org.paifang.platform.api.session.Sessions.End;
import org.paifang.platform.api.session.Sessions.Limits;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

class OpenSessionsTest {

    private static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration WARNING = Duration.ofMinutes(1);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    private final RecordedSessions events = new RecordedSessions();
    private final OpenSessions sessions = new OpenSessions(new Limits(IDLE, LONGEST, WARNING, FRESH), events, clock);
    private final SessionId id = sessions.begin(Samples.SUPERVISOR, "192.0.2.1", "a browser");

    @Test
    void sessionEndsWhenItWasIdleForSoLongAndNotAMomentBefore() {
        clock.advance(IDLE.minusMillis(1));
        assertThat(sessions.find(id)).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(sessions.find(id)).isEmpty();
        assertThat(events.told).containsExactly("100001-01 IDLE");
        sessions.used(id);
        assertThat(sessions.find(id)).as("what has ended does not come back").isEmpty();
    }

    @Test
    void whoDoesSomethingStaysUntilTheLongestTime() {
        for (var used = Duration.ZERO; used.compareTo(LONGEST) < 0; used = used.plusMinutes(10)) {
            assertThat(sessions.find(id)).as("after %s", used).isPresent();
            sessions.used(id);
            clock.advance(Duration.ofMinutes(10));
        }
        sessions.sweep();
        assertThat(sessions.find(id)).isEmpty();
        assertThat(events.told).containsExactly("100001-01 TOO_LONG");
    }

    @Test
    void personIsToldOnceBeforeTheIdleEndAndAgainAfterDoingSomething() {
        clock.advance(IDLE.minus(WARNING).minusMillis(1));
        sessions.sweep();
        assertThat(events.told).isEmpty();
        clock.advance(Duration.ofMillis(1));
        sessions.sweep();
        sessions.sweep();
        assertThat(events.told).containsExactly("100001-01 soon");
        sessions.used(id);
        clock.advance(IDLE.minus(WARNING));
        sessions.sweep();
        assertThat(events.told).containsExactly("100001-01 soon", "100001-01 soon");
    }

    @Test
    void proofCountsForAWhileAndIsGivenAnew() {
        assertThat(sessions.isFresh(id)).isTrue();
        clock.advance(FRESH);
        assertThat(sessions.isFresh(id)).isFalse();
        sessions.used(id);
        assertThat(sessions.isFresh(id)).as("to be there is no proof").isFalse();
        sessions.confirmed(id);
        assertThat(sessions.isFresh(id)).isTrue();
    }

    @Test
    void allOfAnOperatorEndButOne() {
        var kept = sessions.begin(Samples.SUPERVISOR, "192.0.2.2", "another browser");
        var others = sessions.begin(Samples.CLERK, "192.0.2.3", "a browser");
        assertThat(sessions.endAll(Samples.SUPERVISOR.operator(), Optional.of(kept), End.PASSWORD))
                .isEqualTo(1);
        assertThat(sessions.of(Samples.SUPERVISOR.operator()))
                .extracting(OpenSession::id)
                .containsExactly(kept);
        assertThat(sessions.find(others)).isPresent();
        assertThat(sessions.end(id, End.ENDED)).as("it has ended already").isFalse();
    }
}
