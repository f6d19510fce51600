package org.paifang.platform.shell.internal;

import java.util.Optional;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.session.SessionId;

/** Answers what the test says, and counts how often it was asked. */
public final class FakeAuthentication implements Authentication {

    public Outcome outcome = new Refused();
    public Outcome chosen = new Refused();
    public int asked;

    @Override
    public Outcome logIn(String login, char[] password, Channel channel, String remoteAddress) {
        asked++;
        return outcome;
    }

    @Override
    public Outcome setPassword(
            String login,
            char[] current,
            char[] wanted,
            Channel channel,
            String remoteAddress,
            Optional<SessionId> keep) {
        asked++;
        return chosen;
    }

    @Override
    public Outcome confirm(Caller caller, char[] password, String remoteAddress) {
        asked++;
        return outcome;
    }
}
