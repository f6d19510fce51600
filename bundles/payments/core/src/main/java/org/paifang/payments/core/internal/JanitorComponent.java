package org.paifang.payments.core.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.paifang.payments.core.internal.service.Janitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the janitor run soon after the start and then again and again. */
@Component(
        immediate = true,
        service = {},
        configurationPid = "org.paifang.payments.core")
@Designate(ocd = JanitorComponent.Config.class)
public final class JanitorComponent {

    private static final Logger LOG = LoggerFactory.getLogger(JanitorComponent.class);

    private static final int SHORTEST_PERIOD_SECONDS = 1;
    private static final int LONGEST_PERIOD_SECONDS = 3600;

    /** After the start: what a crash left over waits no longer than it must. */
    private static final int SOON_SECONDS = 2;

    private final Janitor janitor;
    private final ScheduledExecutorService worker;

    @Activate
    public JanitorComponent(@Reference Core core, Config config) {
        var period = config.inquiryPeriodSeconds();
        if (period < SHORTEST_PERIOD_SECONDS || period > LONGEST_PERIOD_SECONDS) {
            throw new IllegalArgumentException("org.paifang.payments.core: inquiryPeriodSeconds must be "
                    + SHORTEST_PERIOD_SECONDS + " to " + LONGEST_PERIOD_SECONDS + ", was " + period);
        }
        this.janitor = new Janitor(core.desk());
        this.worker =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "paifang-payments-inquiries"));
        @SuppressWarnings("unused") // run catches, logs and goes on
        var schedule =
                worker.scheduleWithFixedDelay(this::run, Math.min(SOON_SECONDS, period), period, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        janitor.stop();
        worker.shutdown();
    }

    /** Whatever it throws would end the schedule. */
    private void run() {
        try {
            janitor.run();
        } catch (RuntimeException e) {
            LOG.error("requests without an answer cannot be resolved now, it will be tried again", e);
        }
    }

    @ObjectClassDefinition(name = "Paifang payments")
    public @interface Config {

        @AttributeDefinition(
                name = "Inquiry period",
                description = "Seconds between two looks for requests that the acquirer has not answered, 1 to 3600.")
        int inquiryPeriodSeconds() default 5;
    }
}
