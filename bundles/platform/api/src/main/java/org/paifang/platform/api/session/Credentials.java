package org.paifang.platform.api.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Reason;

/**
 * With what operators log in. Asks no one's permission: whoever offers it to people asks {@link
 * org.paifang.platform.api.access.AccessPolicy} first. Thread-safe; never called within a transaction.
 */
@ProviderType
public interface Credentials {

    /**
     * Gives the operator a one-time code in place of the password: for somebody new it activates the login, for somebody
     * who forgot it resets it. Who logs in with it must choose a password before anything else; then, or when its time is
     * over, it is worth nothing. A password or code that was there goes at once, and all of the operator's sessions end.
     *
     * @param valid a second to 30 days; {@link Optional#empty} for what the setting says
     * @throws IllegalArgumentException if there is no such operator
     */
    OneTimeCode issue(OperatorId operator, Optional<Duration> valid);

    /**
     * Why this cannot be the operator's password: {@code password.too-short} and its like, each with a sentence of the
     * platform; empty if it can.
     */
    Optional<Reason> objection(OperatorId operator, char[] password);

    /** How things stand with each operator of the merchant; operators who never had a password are not among them. */
    Map<OperatorId, Standing> of(MerchantNo merchant);

    /** As {@link #of(MerchantNo)}, for one. */
    Standing of(OperatorId operator);

    /**
     * A code that is shown once and kept nowhere but as a slow hash.
     *
     * @param code letters, digits and hyphens; case does not matter when it is typed
     */
    record OneTimeCode(String code, Instant validUntil) {

        /** Without the code, which belongs into no log. */
        @Override
        public String toString() {
            return "OneTimeCode[validUntil=" + validUntil + "]";
        }
    }

    /**
     * How things stand with an operator's login.
     *
     * @param codeUntil until when the one-time code counts; present with {@link Kind#CODE} alone
     * @param failures wrong passwords since the last right one
     * @param lastLogin when somebody last logged in as the operator
     * @param lastAddress from where, as the platform saw it
     */
    record Standing(
            Kind kind,
            Optional<Instant> codeUntil,
            int failures,
            Optional<Instant> lastLogin,
            Optional<String> lastAddress) {

        /** Somebody who cannot log in and never has. */
        public static final Standing NOTHING =
                new Standing(Kind.NONE, Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    /** With what somebody can log in. */
    enum Kind {
        NONE,
        /** A one-time code that somebody else gave. */
        CODE,
        /** A password that the operator, or the platform's administrator, chose. */
        PASSWORD
    }
}
