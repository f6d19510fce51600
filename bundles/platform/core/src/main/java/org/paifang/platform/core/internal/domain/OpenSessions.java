package org.paifang.platform.core.internal.domain;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.OpenSession;
import org.paifang.platform.api.session.SessionId;
import org.paifang.platform.api.session.Sessions;

/** Who is logged in, in memory. */
public class OpenSessions implements Sessions {

    private static final int ID_BYTES = 18;
    private static final int DEVICE_LENGTH = 300;

    private final Limits limits;
    private final SessionEvents events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<SessionId, Entry> open = new ConcurrentHashMap<>();

    /** A session, and whether its person was told that it ends soon. */
    private record Entry(OpenSession session, boolean warned) {}

    public OpenSessions(Limits limits, SessionEvents events, Clock clock) {
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public SessionId begin(Caller caller, String remoteAddress, String device) {
        var now = clock.instant();
        var shown = device.substring(0, Math.min(device.length(), DEVICE_LENGTH));
        var session = new OpenSession(fresh(), caller, now, now, now, remoteAddress, shown);
        open.put(session.id(), new Entry(session, false));
        return session.id();
    }

    @Override
    public Optional<OpenSession> find(SessionId id) {
        var entry = open.get(id);
        if (entry == null) {
            return Optional.empty();
        }
        var over = over(entry.session(), clock.instant());
        over.ifPresent(why -> end(id, why));
        return over.isPresent() ? Optional.empty() : Optional.of(entry.session());
    }

    @Override
    public void used(SessionId id) {
        var now = clock.instant();
        change(
                id,
                one -> new OpenSession(
                        one.id(), one.caller(), one.since(), now, one.confirmed(), one.address(), one.device()));
    }

    @Override
    public void confirmed(SessionId id) {
        var now = clock.instant();
        change(id, one -> new OpenSession(one.id(), one.caller(), one.since(), now, now, one.address(), one.device()));
    }

    @Override
    public boolean isFresh(SessionId id) {
        return find(id).filter(one -> one.confirmed().plus(limits.fresh()).isAfter(clock.instant()))
                .isPresent();
    }

    @Override
    public List<OpenSession> of(OperatorId operator) {
        return open.keySet().stream()
                .flatMap(id -> find(id).stream())
                .filter(session -> session.caller().operator().equals(operator))
                .sorted(Comparator.comparing(OpenSession::lastUse).reversed())
                .toList();
    }

    @Override
    public boolean end(SessionId id, End why) {
        var ended = open.remove(id);
        if (ended == null) {
            return false;
        }
        events.ended(ended.session(), why);
        return true;
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
        return limits;
    }

    /** Ends what is over, and tells those whose end is near. Called again and again. */
    public void sweep() {
        var now = clock.instant();
        open.forEach((id, entry) -> {
            var session = entry.session();
            var over = over(session, now);
            if (over.isPresent()) {
                end(id, over.get());
            } else if (!entry.warned()
                    && !nearestEnd(session).minus(limits.warning()).isAfter(now)) {
                open.computeIfPresent(id, (same, one) -> new Entry(one.session(), true));
                events.endsSoon(session);
            }
        });
    }

    private void change(SessionId id, UnaryOperator<OpenSession> change) {
        if (find(id).isPresent()) {
            var now = clock.instant();
            open.computeIfPresent(id, (same, one) -> {
                var changed = change.apply(one.session());
                return new Entry(changed, one.warned() && endsSoon(changed, now));
            });
        }
    }

    private Optional<End> over(OpenSession session, Instant now) {
        if (isOver(session.since(), limits.longest(), now)) {
            return Optional.of(End.TOO_LONG);
        }
        return isOver(session.lastUse(), limits.idle(), now) ? Optional.of(End.IDLE) : Optional.empty();
    }

    private static boolean isOver(Instant from, Duration lasting, Instant now) {
        return !from.plus(lasting).isAfter(now);
    }

    private boolean endsSoon(OpenSession session, Instant now) {
        return !nearestEnd(session).minus(limits.warning()).isAfter(now);
    }

    private Instant nearestEnd(OpenSession session) {
        var idle = session.lastUse().plus(limits.idle());
        var longest = session.since().plus(limits.longest());
        return idle.isBefore(longest) ? idle : longest;
    }

    private SessionId fresh() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return new SessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
