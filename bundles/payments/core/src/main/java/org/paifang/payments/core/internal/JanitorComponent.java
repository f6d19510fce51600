package org.paifang.payments.core.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.paifang.payments.core.internal.service.Janitor;

/** Lets the janitor run soon after the start and then again and again. */
@Component(
        immediate = true,
        service = {},
        configurationPid = JanitorComponent.PID)
@Designate(ocd = JanitorComponent.Config.class)
public final class JanitorComponent {

    static final String PID = "org.paifang.payments.core";

    private static final int SHORTEST_PERIOD_SECONDS = 1;
    private static final int LONGEST_PERIOD_SECONDS = 3600;

    /** After the start: what a crash left over waits no longer than it must. */
    private static final int SOON_SECONDS = 2;

    private final Janitor janitor;
    private final Rounds rounds;

    @Activate
    public JanitorComponent(@Reference Core core, Config config) {
        var period = Rounds.within(
                PID,
                "inquiryPeriodSeconds",
                config.inquiryPeriodSeconds(),
                SHORTEST_PERIOD_SECONDS,
                LONGEST_PERIOD_SECONDS);
        this.janitor = new Janitor(core.desk());
        this.rounds = new Rounds(
                "paifang-payments-inquiries",
                Math.min(SOON_SECONDS, period),
                period,
                janitor::run,
                "requests without an answer cannot be resolved now, it will be tried again");
    }

    @Deactivate
    void stop() {
        janitor.stop();
        rounds.stop();
    }

    @ObjectClassDefinition(name = "Paifang payments")
    public @interface Config {

        @AttributeDefinition(
                name = "Inquiry period",
                description = "Seconds between two looks for requests that the acquirer has not answered, 1 to 3600.")
        int inquiryPeriodSeconds() default 5;
    }
}
