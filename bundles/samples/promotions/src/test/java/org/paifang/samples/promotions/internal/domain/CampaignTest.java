package org.paifang.samples.promotions.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.testkit.Samples;

class CampaignTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final Offer MARCH = new Offer(
            "March",
            LocalDate.parse("2026-03-01"),
            LocalDate.parse("2026-03-31"),
            new Discount.Percentage(10),
            Samples.cny("0"),
            Samples.cny("1000"));

    /** Midnight in Shanghai is 16:00 in UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-28T15:59:59.999999Z, PLANNED",
        "2026-02-28T16:00:00Z,        RUNNING",
        "2026-03-31T15:59:59.999999Z, RUNNING",
        "2026-03-31T16:00:00Z,        ENDED",
    })
    void itRunsFromTheFirstToTheLastMomentOfItsDaysInTheMerchantsZone(Instant now, CampaignState expected) {
        assertThat(new Campaign(new CampaignId(1), MARCH, null).state(now, SHANGHAI))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01T00:00:00Z", "2026-03-10T00:00:00Z", "2026-05-01T00:00:00Z"})
    void aStopIsForGood(Instant now) {
        var stopped = new Campaign(new CampaignId(1), MARCH, Instant.parse("2026-03-05T00:00:00Z"));

        assertThat(stopped.state(now, SHANGHAI)).isEqualTo(CampaignState.STOPPED);
    }

    @Test
    void onlyWhatIsToComeOrRunsCanBeStopped() {
        assertThat(CampaignState.values())
                .filteredOn(CampaignState::isOpen)
                .containsExactly(CampaignState.PLANNED, CampaignState.RUNNING);
    }
}
