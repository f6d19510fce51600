package org.paifang.payments.core.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.paifang.payments.core.internal.domain.ArchiveRules;
import org.paifang.payments.core.internal.service.Archivist;

/** Lets the archivist run a minute after the start and then again and again. */
@Component(
        immediate = true,
        service = {},
        configurationPid = ArchivistComponent.PID)
@Designate(ocd = ArchivistComponent.Config.class)
public final class ArchivistComponent {

    static final String PID = "org.paifang.payments.archive";

    private static final int FIRST_SECONDS = 60;
    private static final int LONGEST_AGE_DAYS = 3650;
    private static final int SHORTEST_PERIOD_SECONDS = 10;
    private static final int LONGEST_PERIOD_SECONDS = 86_400;
    private static final int MOST_ORDERS = 1_000;

    private final Archivist archivist;
    private final Rounds rounds;

    @Activate
    public ArchivistComponent(@Reference Core core, Config config) {
        var age = Rounds.within(PID, "ageDays", config.ageDays(), ArchiveRules.SHORTEST_AGE_DAYS, LONGEST_AGE_DAYS);
        var period = Rounds.within(
                PID, "periodSeconds", config.periodSeconds(), SHORTEST_PERIOD_SECONDS, LONGEST_PERIOD_SECONDS);
        var orders = Rounds.within(PID, "stepOrders", config.stepOrders(), 1, MOST_ORDERS);
        this.archivist = new Archivist(core.desk(), age, orders);
        this.rounds = new Rounds(
                "paifang-payments-archive",
                Math.min(FIRST_SECONDS, period),
                period,
                archivist::run,
                "old orders cannot be archived now, it will be tried again");
    }

    @Deactivate
    void stop() {
        archivist.stop();
        rounds.stop();
    }

    @ObjectClassDefinition(name = "Paifang payments' archive")
    public @interface Config {

        @AttributeDefinition(
                name = "Age",
                description = "For how many days nothing happened to an order that goes into the archive, 30 to 3650.")
        int ageDays() default 180;

        @AttributeDefinition(name = "Period", description = "Seconds between two looks for such orders, 10 to 86400.")
        int periodSeconds() default 300;

        @AttributeDefinition(
                name = "Step",
                description = "How many orders are moved in one transaction of the database, 1 to 1000.")
        int stepOrders() default 50;
    }
}
