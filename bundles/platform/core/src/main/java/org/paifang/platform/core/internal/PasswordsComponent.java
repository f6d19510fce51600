package org.paifang.platform.core.internal;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.paifang.platform.core.internal.domain.Passwords;
import org.paifang.platform.core.internal.login.Argon2Parameters;
import org.paifang.platform.core.internal.login.Argon2Passwords;

/** Argon2id with the parameters that the bank sets. */
@Component(service = Passwords.class, configurationPid = PasswordsComponent.PID)
@Designate(ocd = PasswordsComponent.Config.class)
public final class PasswordsComponent extends Argon2Passwords {

    static final String PID = "org.paifang.platform.core.password";

    @Activate
    public PasswordsComponent(Config config) {
        super(parameters(config), atOnce(config), Duration.ofMillis(patience(config)));
    }

    static Argon2Parameters parameters(Config config) {
        var standard = Argon2Parameters.DEFAULT;
        var bounds = new Bounds(PID);
        return new Argon2Parameters(
                bounds.within(
                        "memoryKib",
                        config.memoryKib(),
                        Argon2Parameters.MINIMUM_MEMORY_KIB,
                        Argon2Parameters.MAXIMUM_MEMORY_KIB,
                        standard.memoryKib()),
                bounds.within(
                        "iterations",
                        config.iterations(),
                        1,
                        Argon2Parameters.MAXIMUM_ITERATIONS,
                        standard.iterations()),
                bounds.within(
                        "parallelism",
                        config.parallelism(),
                        1,
                        Argon2Parameters.MAXIMUM_PARALLELISM,
                        standard.parallelism()));
    }

    private static int atOnce(Config config) {
        return new Bounds(PID).within("atOnce", config.atOnce(), 1, 1_000, Config.AT_ONCE);
    }

    private static int patience(Config config) {
        return new Bounds(PID).within("patienceMillis", config.patienceMillis(), 0, 60_000, Config.PATIENCE_MILLIS);
    }

    /** What a password's hash costs. A login renews a hash that was made with other parameters. */
    @ObjectClassDefinition(name = "Paifang: passwords")
    public @interface Config {

        int AT_ONCE = 4;
        int PATIENCE_MILLIS = 5_000;

        @AttributeDefinition(description = "Memory of one computation, KiB")
        int memoryKib() default 19_456;

        @AttributeDefinition(description = "Passes over the memory")
        int iterations() default 2;

        @AttributeDefinition(description = "Lanes of one computation")
        int parallelism() default 1;

        @AttributeDefinition(description = "Computations at once; each holds its memory")
        int atOnce() default AT_ONCE;

        @AttributeDefinition(description = "How long an attempt to log in waits for its turn, milliseconds")
        int patienceMillis() default PATIENCE_MILLIS;
    }
}
