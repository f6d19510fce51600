package org.paifang.payments.simulator.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.paifang.payments.api.AcquirerGateway;

@Component(service = AcquirerGateway.class, configurationPid = "org.paifang.payments.simulator")
@Designate(ocd = SimulatorComponent.Config.class)
public final class SimulatorComponent extends Simulator {

    private static final int REQUESTS_PER_GENERATION = 50_000;
    private static final int LONGEST_MILLIS = 60_000;

    private final Journal journal;

    @Activate
    public SimulatorComponent(BundleContext context, Config config) {
        this(new Journal(folder(context), REQUESTS_PER_GENERATION), config);
    }

    private SimulatorComponent(Journal journal, Config config) {
        super(journal, timeLimit(config), SimulatorComponent::pause);
        this.journal = journal;
    }

    @Deactivate
    void stop() {
        journal.close();
    }

    private static Duration timeLimit(Config config) {
        var millis = config.timeLimitMillis();
        if (millis < 0 || millis > LONGEST_MILLIS) {
            throw new IllegalArgumentException("org.paifang.payments.simulator: timeLimitMillis must be 0 to "
                    + LONGEST_MILLIS + ", was " + millis);
        }
        return Duration.ofMillis(millis);
    }

    /** Beside the database, which outlives a new installation of the platform. */
    private static Path folder(BundleContext context) {
        var base = context.getProperty("karaf.base");
        return base == null ? context.getDataFile("").toPath() : Path.of(base, "simulator");
    }

    private static void pause(Duration duration) {
        var end = System.nanoTime() + duration.toNanos();
        for (var left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
        }
    }

    @ObjectClassDefinition(name = "Paifang simulated acquirer")
    public @interface Config {

        @AttributeDefinition(
                name = "Time limit",
                description = "Milliseconds after which a request without an answer is given up, 0 to 60000.")
        int timeLimitMillis() default 1000;
    }
}
