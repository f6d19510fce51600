package org.paifang.functions.personal.internal.domain;

import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.audit.Origin;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.session.Authentication.Outcome;
import org.paifang.platform.api.session.OpenSession;
import org.paifang.platform.api.session.SessionId;
import org.paifang.platform.api.session.Sessions;

/** The caller's own password and sessions, nobody else's. Every method asks {@link AccessPolicy}. */
public final class OwnLogin {

    private final AccessPolicy access;
    private final Authentication authentication;
    private final Sessions sessions;

    public OwnLogin(AccessPolicy access, Authentication authentication, Sessions sessions) {
        this.access = access;
        this.authentication = authentication;
        this.sessions = sessions;
    }

    /**
     * Changes the password; all sessions but the one from which it is done end.
     *
     * @return as {@link Authentication#setPassword}
     */
    public Outcome changePassword(Caller caller, SessionId from, char[] current, char[] wanted) {
        access.require(caller, PersonalRights.USE);
        return authentication.setPassword(
                caller.operator().toString(),
                current,
                wanted,
                caller.channel(),
                Origin.current().address(),
                Optional.of(from));
    }

    /** The last used first. */
    public List<OpenSession> sessions(Caller caller) {
        access.require(caller, PersonalRights.MINE);
        return sessions.of(caller.operator());
    }

    /** Ends one of the caller's; false if there is none of this id any more, or it is somebody else's. */
    public boolean end(Caller caller, SessionId session) {
        access.require(caller, PersonalRights.USE);
        return sessions.of(caller.operator()).stream().anyMatch(one -> one.id().equals(session))
                && sessions.end(session, Sessions.End.ENDED);
    }

    /** Ends all of the caller's but one; says how many. */
    public int endOthers(Caller caller, SessionId kept) {
        access.require(caller, PersonalRights.USE);
        return sessions.endAll(caller.operator(), Optional.of(kept), Sessions.End.ENDED);
    }
}
