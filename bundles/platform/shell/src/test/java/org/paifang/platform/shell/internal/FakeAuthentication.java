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

    /** What came with the password last. */
    public String code = "";

    @Override
    public Outcome logIn(String login, Proof proof, Channel channel, String remoteAddress) {
        asked++;
        code = proof.code();
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
    public Outcome confirm(Caller caller, Proof proof, String remoteAddress) {
        asked++;
        code = proof.code();
        return outcome;
    }
}
