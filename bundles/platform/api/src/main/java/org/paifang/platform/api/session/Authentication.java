package org.paifang.platform.api.session;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.text.Reason;

/**
 * Finds out who somebody is. Thread-safe; never called within a transaction.
 *
 * <p>An unknown operator and a wrong password get the same answer after the same work; attempts are throttled per operator
 * and per remote address, whether they exist or not; and after a number of wrong ones in a row, which a setting says, the
 * operator is locked until somebody unlocks it. Takes tens of milliseconds on purpose. No password is kept; the caller may
 * clear the arrays afterwards.
 */
@ProviderType
public interface Authentication {

    /**
     * Checks what somebody typed. Who has a second factor is let in with a code of it alone; a wrong one counts as a wrong
     * password does.
     *
     * @param login {@code merchantNo-operatorNo} as typed
     * @param remoteAddress where the attempt came from
     */
    Outcome logIn(String login, Proof proof, Channel channel, String remoteAddress);

    /** As above, with a password alone. */
    default Outcome logIn(String login, char[] password, Channel channel, String remoteAddress) {
        return logIn(login, Proof.of(password), channel, remoteAddress);
    }

    /**
     * Checks what somebody typed, and sets the password that they want from now on. So one answers {@link ChangeRequired},
     * and so somebody who is logged in changes the password. All other sessions of the operator end.
     *
     * @param current the password or the one-time code of this moment
     * @param keep the session from which somebody changes it; empty for somebody who is at the login
     * @return {@link LoggedIn} if it was set, {@link CodeRequired} if it was set and whoever is at the login has a second
     *     factor to show as well, {@link Objected} if the current one is right and the wanted one cannot be
     */
    Outcome setPassword(
            String login,
            char[] current,
            char[] wanted,
            Channel channel,
            String remoteAddress,
            Optional<SessionId> keep);

    /**
     * Whether it is still the same person who sits there, before something that matters. Counts and is throttled as an
     * attempt to log in, and asks for the second factor of whoever has one.
     *
     * @return {@link LoggedIn} if so
     */
    Outcome confirm(Caller caller, Proof proof, String remoteAddress);

    /**
     * What somebody proves with who they are.
     *
     * @param password or a one-time code in its place
     * @param code of the second factor, or a recovery code, as typed; empty if there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // two proofs are never compared, and an array can be cleared
    record Proof(char[] password, String code) {

        public static Proof of(char[] password) {
            return new Proof(password, "");
        }

        /** Without both, which belong into no log. */
        @Override
        public String toString() {
            return "Proof";
        }
    }

    sealed interface Outcome permits LoggedIn, Refused, Throttled, CodeRequired, ChangeRequired, Objected {}

    record LoggedIn(Caller caller) implements Outcome {}

    /** The login, the password or the code is wrong, or the operator is locked; it is not said which. */
    record Refused() implements Outcome {}

    /** Too many attempts; the next one is looked at after {@code retryAfter}, at least a second. */
    record Throttled(Duration retryAfter) implements Outcome {}

    /** The password is right, and a code of the second factor must come with it. */
    record CodeRequired(Caller caller) implements Outcome {}

    /** It was a one-time code: a password must be chosen first, with {@link #setPassword}. */
    record ChangeRequired(Caller caller) implements Outcome {}

    /** The wanted password cannot be: {@code password.too-short} and its like, each with a sentence of the platform. */
    record Objected(Reason reason) implements Outcome {}
}
