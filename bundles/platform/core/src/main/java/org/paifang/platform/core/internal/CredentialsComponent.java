package org.paifang.platform.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.session.Credentials;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.core.internal.domain.CredentialStore;
import org.paifang.platform.core.internal.domain.Passwords;
import org.paifang.platform.core.internal.login.CommonPasswords;
import org.paifang.platform.core.internal.login.CredentialDesk;
import org.paifang.platform.core.internal.login.PasswordRules;

/** One-time codes and the rules of passwords, as the bank sets them. */
@Component(service = Credentials.class, configurationPid = CredentialsComponent.PID)
@Designate(ocd = CredentialsComponent.Config.class)
public final class CredentialsComponent extends CredentialDesk {

    static final String PID = "org.paifang.platform.core.credentials";

    @Activate
    public CredentialsComponent(
            Config config,
            @Reference CredentialStore store,
            @Reference Passwords passwords,
            @Reference Directory directory,
            @Reference Sessions sessions) {
        super(store, passwords, rules(config), directory, sessions, codes(config), Clock.systemUTC());
    }

    static PasswordRules rules(Config config) {
        var shortest = new Bounds(PID)
                .within("minimumLength", config.minimumLength(), Passwords.MINIMUM_LENGTH, 64, Config.MINIMUM_LENGTH);
        return new PasswordRules(
                shortest, Passwords.MAXIMUM_LENGTH, new CommonPasswords(), List.of(config.contextWords()));
    }

    private static Duration codes(Config config) {
        return Duration.ofHours(new Bounds(PID).within("codeHours", config.codeHours(), 1, 720, Config.CODE_HOURS));
    }

    /** What operators log in with. */
    @ObjectClassDefinition(name = "Paifang: passwords that people choose, and one-time codes")
    public @interface Config {

        int MINIMUM_LENGTH = 15;
        int CODE_HOURS = 72;

        @AttributeDefinition(description = "The fewest characters of a password; 15 where it is the only factor")
        int minimumLength() default MINIMUM_LENGTH;

        @AttributeDefinition(description = "Words that a password must not consist of, such as the bank's name")
        String[] contextWords() default {"paifang", "牌坊", "merchant", "password"};

        @AttributeDefinition(description = "Hours for which a one-time code counts")
        int codeHours() default CODE_HOURS;
    }
}
