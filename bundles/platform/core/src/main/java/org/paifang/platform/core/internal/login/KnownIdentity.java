package org.paifang.platform.core.internal.login;

import java.util.Optional;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.session.OpenSession;
import org.paifang.platform.api.session.SecondFactors;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.api.text.Reason;

/** What is known of the people at the pages. */
public class KnownIdentity implements Identity {

    private final SecondFactors factors;
    private final Sessions sessions;

    public KnownIdentity(SecondFactors factors, Sessions sessions) {
        this.factors = factors;
        this.sessions = sessions;
    }

    @Override
    public Optional<Reason> beforeMoney(Caller caller) {
        var missing = isAtPage(caller)
                && factors.isRequired(caller.merchant())
                && !factors.of(caller.operator()).on();
        return missing ? Optional.of(Reason.of(SECOND_FACTOR)) : Optional.empty();
    }

    @Override
    public Optional<Reason> beforeRights(Caller caller) {
        return beforeMoney(caller).or(() -> beforeOwn(caller));
    }

    @Override
    public Optional<Reason> beforeOwn(Caller caller) {
        var unproved = isAtPage(caller) && !provedLately(caller);
        return unproved ? Optional.of(Reason.of(AGAIN)) : Optional.empty();
    }

    private boolean provedLately(Caller caller) {
        return sessions.of(caller.operator()).stream().map(OpenSession::id).anyMatch(sessions::isFresh);
    }

    private static boolean isAtPage(Caller caller) {
        return caller.channel() == Channel.WEB || caller.channel() == Channel.MOBILE;
    }
}
