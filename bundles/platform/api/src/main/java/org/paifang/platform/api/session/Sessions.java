package org.paifang.platform.api.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.OperatorId;

/**
 * Who is logged in. A session ends when it is idle or old for as long as the settings say, when somebody ends it, and with
 * the operator's lock or password; whoever keeps pages hears of it as a {@link SessionListener}. Asks no one's permission.
 * From memory: all sessions end with this service, as those of the web container do. Thread-safe.
 */
@ProviderType
public interface Sessions {

    /** Somebody has just proved who they are and is let in. */
    SessionId begin(Caller caller, String remoteAddress, String device);

    /** The session, if it has not ended; what was idle or old for too long has. */
    Optional<OpenSession> find(SessionId id);

    /** The person did something. */
    void used(SessionId id);

    /** The person has proved again who they are. */
    void confirmed(SessionId id);

    /** Whether the person proved who they are a short while ago, so that they need not before something that matters. */
    boolean isFresh(SessionId id);

    /** The sessions of an operator, the last used first. */
    List<OpenSession> of(OperatorId operator);

    /** Ends one; false if it had ended. */
    boolean end(SessionId id, End why);

    /** Ends all of an operator's but one; says how many. */
    int endAll(OperatorId operator, Optional<SessionId> except, End why);

    Limits limits();

    /**
     * What the settings say.
     *
     * @param idle without anything done
     * @param longest whatever is done
     * @param warning how long before the idle end the person is told
     * @param fresh for how long a proof counts
     */
    record Limits(Duration idle, Duration longest, Duration warning, Duration fresh) {}

    /** Why a session ended. */
    enum End {
        LOGGED_OUT,
        IDLE,
        TOO_LONG,
        /** Somebody ended it from elsewhere: the operator, or whoever looks after the operators. */
        ENDED,
        LOCKED,
        /** The password was changed or reset. */
        PASSWORD
    }
}
