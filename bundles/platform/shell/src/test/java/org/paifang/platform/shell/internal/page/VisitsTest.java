package org.paifang.platform.shell.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VisitsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicLong nanos = new AtomicLong();
    private final Visits visits = new Visits(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void asManyAsThereMayBeAreLetThroughAndTheNextOneIsToldHowLongToWait() {
        assertThat(visits.attempt("apply", "192.0.2.7", 2, HOUR)).isEmpty();
        assertThat(visits.attempt("apply", "192.0.2.7", 2, HOUR)).isEmpty();
        assertThat(visits.attempt("apply", "192.0.2.7", 2, HOUR)).contains(Duration.ofMinutes(30));
        assertThat(visits.attempt("apply", "192.0.2.8", 2, HOUR)).isEmpty();
        assertThat(visits.attempt("look", "192.0.2.7", 2, HOUR)).isEmpty();
        nanos.addAndGet(Duration.ofMinutes(30).toNanos());
        assertThat(visits.attempt("apply", "192.0.2.7", 2, HOUR)).isEmpty();
    }

    @Test
    void whoHasOneAddressOfANetworkHasThemAll() {
        assertThat(visits.attempt("apply", "2001:db8::1", 1, HOUR)).isEmpty();
        assertThat(visits.attempt("apply", "2001:db8::2", 1, HOUR)).isPresent();
        assertThat(visits.attempt("apply", "2001:db8:0:1::2", 1, HOUR)).isEmpty();
    }
}
