package org.paifang.platform.rest.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paifang.platform.testkit.Samples;

class RateLimitTest {

    @Test
    void aBurstOfTwiceTheRateIsTakenAndThenOneWaits() {
        var limit = new RateLimit(1);

        assertThat(limit.take(Samples.ONLINE.no())).isEmpty();
        assertThat(limit.take(Samples.ONLINE.no())).isEmpty();
        // a machine that stands still for a second gives one more
        var wait = Stream.generate(() -> limit.take(Samples.ONLINE.no()))
                .limit(1_000)
                .flatMap(Optional::stream)
                .findFirst();
        assertThat(wait)
                .hasValueSatisfying(time -> assertThat(time).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void oneMerchantTakesNothingFromAnother() {
        var limit = new RateLimit(1);
        for (var count = 0; count < 1_000; count++) {
            limit.take(Samples.ONLINE.no());
        }

        assertThat(limit.take(Samples.OFFLINE.no())).isEmpty();
    }
}
