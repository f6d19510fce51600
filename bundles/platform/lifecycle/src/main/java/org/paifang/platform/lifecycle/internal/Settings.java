package org.paifang.platform.lifecycle.internal;

import java.time.Duration;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * What the bank may set.
 *
 * @param staging how long a new version may take until it can serve
 * @param drain how long open pages and work may hold an old version
 * @param probation how long a new version is taken back by itself when it fails
 * @param failures of a function for one merchant within {@code window}, after which it is closed to that merchant
 * @param pause how long it is closed then
 * @param health how often versions that serve are asked how they are
 */
record Settings(
        boolean unsignedIsAllowed,
        Duration staging,
        Duration drain,
        Duration probation,
        int failures,
        Duration window,
        Duration pause,
        Duration health) {

    static final String PID = "org.paifang.platform.lifecycle";

    static Settings of(Config config) {
        return new Settings(
                config.acceptUnsigned(),
                seconds("stagingSeconds", config.stagingSeconds(), 1, 600),
                seconds("drainSeconds", config.drainSeconds(), 0, 86_400),
                seconds("probationSeconds", config.probationSeconds(), 0, 86_400),
                within("failuresToPause", config.failuresToPause(), 1, 1_000),
                seconds("failureWindowSeconds", config.failureWindowSeconds(), 1, 3_600),
                seconds("pauseSeconds", config.pauseSeconds(), 1, 86_400),
                seconds("healthSeconds", config.healthSeconds(), 1, 3_600));
    }

    private static Duration seconds(String key, int value, int least, int most) {
        return Duration.ofSeconds(within(key, value, least, most));
    }

    private static int within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    PID + ": " + key + " must be " + least + " to " + most + ", was " + value);
        }
        return value;
    }

    @ObjectClassDefinition(name = "Paifang life of functions")
    @interface Config {

        @AttributeDefinition(description = "Whether packages that nobody signed may come in.")
        boolean acceptUnsigned() default false;

        @AttributeDefinition(description = "How long a new version may take until it can serve, 1 to 600.")
        int stagingSeconds() default 20;

        @AttributeDefinition(description = "How long open pages and work may hold an old version, 0 to 86400.")
        int drainSeconds() default 600;

        @AttributeDefinition(description = "How long a new version is taken back when it fails, 0 to 86400.")
        int probationSeconds() default 60;

        @AttributeDefinition(description = "Failures for one merchant that close a function to it, 1 to 1000.")
        int failuresToPause() default 5;

        @AttributeDefinition(description = "Within how many seconds those failures count, 1 to 3600.")
        int failureWindowSeconds() default 60;

        @AttributeDefinition(description = "For how long it is closed then, 1 to 86400.")
        int pauseSeconds() default 60;

        @AttributeDefinition(description = "How often functions are asked how they are, 1 to 3600.")
        int healthSeconds() default 15;
    }
}
