package org.paifang.platform.core.internal;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.session.Credentials;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.api.staff.StaffBook;
import org.paifang.platform.core.internal.domain.CredentialStore;
import org.paifang.platform.core.internal.domain.Passwords;
import org.paifang.platform.core.internal.login.Authenticator;
import org.paifang.platform.core.internal.login.FailureLock;
import org.paifang.platform.core.internal.login.LoginLimits;
import org.paifang.platform.core.internal.login.SecondFactorBook;

/** Logging in, within the limits that the bank sets. */
@Component(service = Authentication.class, configurationPid = AuthenticationComponent.PID)
@Designate(ocd = AuthenticationComponent.Config.class)
public final class AuthenticationComponent extends Authenticator {

    static final String PID = "org.paifang.platform.core.login";

    private static final int MOST_ATTEMPTS = 10_000;
    private static final int LONGEST_SECONDS = 86_400;
    private static final int MOST_REMEMBERED = 10_000_000;

    @Activate
    public AuthenticationComponent(
            Config config,
            @Reference CredentialStore store,
            @Reference Passwords passwords,
            @Reference Credentials credentials,
            @Reference SecondFactorBook factors,
            @Reference Sessions sessions,
            @Reference StaffBook staff,
            @Reference AuditLog audit) {
        super(
                store,
                passwords,
                credentials,
                factors,
                sessions,
                new FailureLock(store, staff, failures(config), audit, Clock.systemUTC()),
                limits(config),
                audit,
                Clock.systemUTC());
    }

    private static int failures(Config config) {
        return new Bounds(PID)
                .within("failuresUntilLock", config.failuresUntilLock(), 3, MOST_ATTEMPTS, Config.FAILURES_UNTIL_LOCK);
    }

    static LoginLimits limits(Config config) {
        var bounds = new Bounds(PID);
        return new LoginLimits(
                bounds.within(
                        "attemptsPerLogin", config.attemptsPerLogin(), 1, MOST_ATTEMPTS, Config.ATTEMPTS_PER_LOGIN),
                Duration.ofSeconds(bounds.within(
                        "loginRecoverySeconds",
                        config.loginRecoverySeconds(),
                        1,
                        LONGEST_SECONDS,
                        Config.LOGIN_RECOVERY_SECONDS)),
                bounds.within(
                        "attemptsPerAddress",
                        config.attemptsPerAddress(),
                        1,
                        MOST_ATTEMPTS,
                        Config.ATTEMPTS_PER_ADDRESS),
                Duration.ofSeconds(bounds.within(
                        "addressRecoverySeconds",
                        config.addressRecoverySeconds(),
                        1,
                        LONGEST_SECONDS,
                        Config.ADDRESS_RECOVERY_SECONDS)),
                bounds.within("remembered", config.remembered(), 1_000, MOST_REMEMBERED, Config.REMEMBERED));
    }

    /** How many attempts are looked at. Who logs in has a clean sheet again. */
    @ObjectClassDefinition(name = "Paifang: logging in")
    public @interface Config {

        int ATTEMPTS_PER_LOGIN = 5;
        int LOGIN_RECOVERY_SECONDS = 60;
        int ATTEMPTS_PER_ADDRESS = 50;
        int ADDRESS_RECOVERY_SECONDS = 2;
        int REMEMBERED = 100_000;
        int FAILURES_UNTIL_LOCK = 10;

        @AttributeDefinition(description = "Failed attempts in a row for one login")
        int attemptsPerLogin() default ATTEMPTS_PER_LOGIN;

        @AttributeDefinition(description = "After how many seconds a login has one more attempt")
        int loginRecoverySeconds() default LOGIN_RECOVERY_SECONDS;

        @AttributeDefinition(description = "Failed attempts in a row from one address (IPv6: one /64 network)")
        int attemptsPerAddress() default ATTEMPTS_PER_ADDRESS;

        @AttributeDefinition(description = "After how many seconds an address has one more attempt")
        int addressRecoverySeconds() default ADDRESS_RECOVERY_SECONDS;

        @AttributeDefinition(description = "Logins, and addresses, that are kept in mind at most")
        int remembered() default REMEMBERED;

        @AttributeDefinition(
                description = "Wrong passwords or codes in a row after which somebody must unlock the operator")
        int failuresUntilLock() default FAILURES_UNTIL_LOCK;
    }
}
