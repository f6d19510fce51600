package org.paifang.platform.shell.internal.login;

import java.time.Duration;
import java.util.Optional;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.text.Reason;

/** What is said after an attempt that led to nothing. */
final class LoginSentence {

    private static final long SECONDS_PER_MINUTE = 60;

    private LoginSentence() {}

    /** Nothing for somebody who was let in, or is led on. */
    static Optional<Reason> of(Authentication.Outcome outcome) {
        if (outcome instanceof Authentication.Throttled throttled) {
            return Optional.of(Reason.of("login.throttled", minutes(throttled.retryAfter())));
        }
        return outcome instanceof Authentication.Refused ? Optional.of(Reason.of("login.refused")) : Optional.empty();
    }

    /** Begun minutes, at least one: who waits so long is not sent away again. */
    private static long minutes(Duration wait) {
        return Math.max(1, (wait.plusMillis(999).toSeconds() + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE);
    }
}
