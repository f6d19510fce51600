package org.paifang.platform.api.session;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;

/** Finds out who somebody is. Thread-safe. */
@ProviderType
public interface Authentication {

    /**
     * Checks what somebody typed. An unknown operator and a wrong password get the same answer after the same work;
     * attempts are throttled per operator and per remote address, whether they exist or not. Takes tens of
     * milliseconds on purpose. The password is not kept; the caller may clear it afterwards.
     *
     * @param login {@code merchantNo-operatorNo} as typed
     * @param remoteAddress where the attempt came from
     */
    Outcome logIn(String login, char[] password, Channel channel, String remoteAddress);

    sealed interface Outcome permits LoggedIn, Refused, Throttled {}

    record LoggedIn(Caller caller) implements Outcome {}

    /** The login or the password is wrong, or the operator is locked; it is not said which. */
    record Refused() implements Outcome {}

    /** Too many attempts; the next one is looked at after {@code retryAfter}, at least a second. */
    record Throttled(Duration retryAfter) implements Outcome {}
}
