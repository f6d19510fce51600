package org.paifang.platform.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.OpenSession;
import org.paifang.platform.api.session.SessionId;
import org.paifang.platform.api.session.Sessions;

/** Sessions that last until somebody ends them. Not thread-safe. */
public final class FakeSessions implements Sessions {

    private static final Limits LIMITS =
            new Limits(Duration.ofMinutes(15), Duration.ofHours(12), Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final Map<SessionId, OpenSession> open = new LinkedHashMap<>();
    private final List<String> ended = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private boolean fresh = true;

    /** What ended, as {@code operator why}, oldest first. */
    public List<String> ended() {
        return List.copyOf(ended);
    }

    /** From now on nobody has proved lately who they are. */
    public void grow() {
        fresh = false;
        now = now.plus(LIMITS.fresh());
    }

    @Override
    public SessionId begin(Caller caller, String remoteAddress, String device) {
        var id = new SessionId("session-" + (open.size() + ended.size() + 1));
        open.put(id, new OpenSession(id, caller, now, now, now, remoteAddress, device));
        return id;
    }

    @Override
    public Optional<OpenSession> find(SessionId id) {
        return Optional.ofNullable(open.get(id));
    }

    @Override
    public void used(SessionId id) {
        find(id).ifPresent(one -> open.put(
                id, new OpenSession(id, one.caller(), one.since(), now, one.confirmed(), one.address(), one.device())));
    }

    @Override
    public void confirmed(SessionId id) {
        fresh = true;
    }

    @Override
    public boolean isFresh(SessionId id) {
        return fresh && open.containsKey(id);
    }

    @Override
    public List<OpenSession> of(OperatorId operator) {
        return open.values().stream()
                .filter(session -> session.caller().operator().equals(operator))
                .toList();
    }

    @Override
    public boolean end(SessionId id, End why) {
        var session = open.remove(id);
        if (session != null) {
            ended.add(session.caller().operator() + " " + why);
        }
        return session != null;
    }

    @Override
    public int endAll(OperatorId operator, Optional<SessionId> except, End why) {
        return (int) of(operator).stream()
                .map(OpenSession::id)
                .filter(id -> except.filter(id::equals).isEmpty())
                .filter(id -> end(id, why))
                .count();
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }
}
