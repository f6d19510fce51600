package org.paifang.platform.rest.internal.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.paifang.platform.api.identity.MerchantNo;

/** How much a merchant may ask for: so many requests a second, a burst of twice as many. Thread-safe; of this node. */
public final class RateLimit {

    private static final int BURST_SECONDS = 2;
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);

    private final int perSecond;
    private final Cache<MerchantNo, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(FORGOTTEN)
            .executor(Runnable::run)
            .build();

    public RateLimit(int perSecond) {
        this.perSecond = perSecond;
    }

    /** Takes one request; says how long to wait if there is none left. */
    public Optional<Duration> take(MerchantNo merchant) {
        var probe = buckets.get(merchant, this::bucket).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(MerchantNo merchant) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity((long) perSecond * BURST_SECONDS).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
