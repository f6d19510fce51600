package org.paifang.platform.shell.internal.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.session.RemoteAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what people do who are not logged in, by the address from which they come. Thread-safe. */
@Component(service = Visits.class)
public final class Visits {

    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);
    private static final int REMEMBERED = 100_000;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final TimeMeter time;
    private final Cache<Key, Tokens> tokens;

    private record Key(String what, String address) {}

    private record Tokens(Bucket bucket, Duration within) {}

    @Activate
    public Visits() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    Visits(TimeMeter time) {
        this.time = time;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                // what is forgotten unused would be full again by then
                .expireAfter(Expiry.<Key, Tokens>accessing((key, mine) -> mine.within()))
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Takes an attempt.
     *
     * @return how long to wait if there was none left, at least a second
     */
    public Optional<Duration> attempt(String what, String address, int most, Duration within) {
        var counted = RemoteAddress.counted(address);
        var mine = tokens.get(new Key(what, counted), any -> new Tokens(bucket(most, within), within));
        var probe = mine.bucket().tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        LOG.info("Too many attempts from {}: {}", counted, what);
        var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        return Optional.of(wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait);
    }

    private Bucket bucket(int most, Duration within) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                .withCustomTimePrecision(time)
                .build();
    }
}
