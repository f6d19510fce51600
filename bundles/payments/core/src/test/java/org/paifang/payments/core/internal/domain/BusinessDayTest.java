package org.paifang.payments.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.payments.api.SettlementCycle;
import org.paifang.platform.testkit.Samples;

/** Where a day ends, in every zone and on the days on which the clocks are moved. */
class BusinessDayTest {

    static Contract contract(String zone, String cutOff) {
        return new Contract(
                Samples.ONLINE.no(),
                1,
                LocalDate.parse("2020-01-01"),
                List.of(),
                new SettlementCycle(1, true),
                LocalTime.parse(cutOff),
                ZoneId.of(zone),
                new SettlementAccount("Bank", "Holder", "62220001"),
                Instant.EPOCH,
                Samples.SUPERVISOR.operator());
    }

    @ParameterizedTest(name = "{2} in {0} with cut-off {1} ends {3}")
    @CsvSource({
        // midnight is the end of the day
        "Asia/Shanghai, 00:00, 2026-03-01, 2026-03-01T16:00:00Z",
        "Asia/Shanghai, 22:00, 2026-03-01, 2026-03-01T14:00:00Z",
        "Asia/Kolkata, 23:30, 2026-03-01, 2026-03-01T18:00:00Z",
        "Pacific/Kiritimati, 23:00, 2026-03-01, 2026-03-01T09:00:00Z",
        "Pacific/Pago_Pago, 00:00, 2026-03-01, 2026-03-02T11:00:00Z",
        // winter and summer
        "Europe/Berlin, 00:00, 2026-03-28, 2026-03-28T23:00:00Z",
        "Europe/Berlin, 00:00, 2026-03-29, 2026-03-29T22:00:00Z",
        // 02:30 is skipped in spring, and comes twice in autumn
        "Europe/Berlin, 02:30, 2026-03-29, 2026-03-29T01:30:00Z",
        "Europe/Berlin, 02:30, 2026-03-30, 2026-03-30T00:30:00Z",
        "Europe/Berlin, 02:30, 2026-10-25, 2026-10-25T00:30:00Z",
        "America/New_York, 17:00, 2026-03-07, 2026-03-07T22:00:00Z",
        "America/New_York, 17:00, 2026-03-08, 2026-03-08T21:00:00Z",
        "America/New_York, 17:00, 2026-11-01, 2026-11-01T22:00:00Z",
        // midnight itself is skipped
        "Africa/Cairo, 00:00, 2026-04-23, 2026-04-23T22:00:00Z",
        "Africa/Cairo, 00:00, 2026-04-24, 2026-04-24T21:00:00Z"
    })
    void theDayEndsByTheMerchantsClock(String zone, String cutOff, LocalDate day, Instant end) {
        var contract = contract(zone, cutOff);

        assertThat(contract.endOf(day)).isEqualTo(end);
        assertThat(contract.dayOf(end.minusNanos(1_000))).isEqualTo(day);
        assertThat(contract.dayOf(end)).isEqualTo(day.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 00:00",
        "Europe/Berlin, 02:30",
        "America/New_York, 00:00",
        "Africa/Cairo, 00:00",
        "Australia/Lord_Howe, 01:45",
        "Pacific/Apia, 00:00",
        "America/St_Johns, 00:01"
    })
    void everyHourOfAYearBelongsToTheOneDayBetweenTwoEnds(String zone, String cutOff) {
        var contract = contract(zone, cutOff);
        var at = Instant.parse("2026-01-01T00:00:00Z");
        for (var hour = 0; hour < 366 * 24; hour++) {
            var day = contract.dayOf(at);
            assertThat(at).isBefore(contract.endOf(day)).isAfterOrEqualTo(contract.endOf(day.minusDays(1)));
            at = at.plusSeconds(3_600);
        }
    }
}
