package org.paifang.payments.core.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.paifang.payments.core.internal.domain.WorkingDays;
import org.paifang.payments.core.internal.service.Settlement;

/** Lets the settlement look again and again whether a day has ended. */
@Component(
        immediate = true,
        service = {},
        configurationPid = SettlementComponent.PID)
@Designate(ocd = SettlementComponent.Config.class)
public final class SettlementComponent {

    static final String PID = "org.paifang.payments.settlement";

    private static final int SHORTEST_PERIOD_SECONDS = 1;
    private static final int LONGEST_PERIOD_SECONDS = 3600;
    private static final int FIRST_LOOK_SECONDS = 10;

    private final Settlement settlement;
    private final Rounds rounds;

    @Activate
    public SettlementComponent(@Reference Core core, Config config) {
        var period = Rounds.within(
                PID, "periodSeconds", config.periodSeconds(), SHORTEST_PERIOD_SECONDS, LONGEST_PERIOD_SECONDS);
        var calendar = new WorkingDays(days("holidays", config.holidays()), days("workdays", config.workdays()));
        this.settlement = new Settlement(core.desk(), calendar);
        this.rounds = new Rounds(
                "paifang-settlement",
                FIRST_LOOK_SECONDS,
                period,
                settlement::run,
                "the settlement cannot go on now, it will be tried again");
    }

    @Deactivate
    void stop() {
        settlement.stop();
        rounds.stop();
    }

    private static Set<LocalDate> days(String key, String[] values) {
        var days = new HashSet<LocalDate>();
        for (var value : values) {
            try {
                days.add(LocalDate.parse(value));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                        PID + ": " + key + " must be days such as 2026-10-01, was " + value, e);
            }
        }
        return days;
    }

    @ObjectClassDefinition(name = "Paifang settlement")
    public @interface Config {

        @AttributeDefinition(
                name = "Period",
                description = "Seconds between two looks for days that have ended, 1 to 3600.")
        int periodSeconds() default 30;

        @AttributeDefinition(
                name = "Holidays",
                description = "Days from Monday to Friday on which the bank does not work, such as 2026-10-01.")
        String[] holidays() default {};

        @AttributeDefinition(
                name = "Workdays",
                description = "Saturdays and Sundays on which the bank works, such as 2026-10-10.")
        String[] workdays() default {};
    }
}
