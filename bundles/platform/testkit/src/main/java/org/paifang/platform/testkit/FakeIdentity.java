package org.paifang.platform.testkit;

import java.util.Optional;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.text.Reason;

/** Everybody is known, until the test doubts it. */
public final class FakeIdentity implements Identity {

    private boolean second = true;
    private boolean proved = true;

    /** From now on everybody lacks a second factor that they need, until {@link #haveSecondFactor}. */
    public void lackSecondFactor() {
        second = false;
    }

    public void haveSecondFactor() {
        second = true;
    }

    /** From now on nobody has proved lately who they are, until {@link #prove}. */
    public void doubt() {
        proved = false;
    }

    public void prove() {
        proved = true;
    }

    @Override
    public Optional<Reason> beforeMoney(Caller caller) {
        return second ? Optional.empty() : Optional.of(Reason.of(SECOND_FACTOR));
    }

    @Override
    public Optional<Reason> beforeRights(Caller caller) {
        return beforeMoney(caller).or(() -> beforeOwn(caller));
    }

    @Override
    public Optional<Reason> beforeOwn(Caller caller) {
        return proved ? Optional.empty() : Optional.of(Reason.of(AGAIN));
    }
}
