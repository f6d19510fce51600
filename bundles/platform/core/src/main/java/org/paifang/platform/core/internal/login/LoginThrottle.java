package org.paifang.platform.core.internal.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts attempts by login and by address. Each takes a token of both; who succeeds gets them back. Names no login that
 * it was not told is safe to name.
 */
final class LoginThrottle {

    private static final Logger LOG = LoggerFactory.getLogger(LoginThrottle.class);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final TimeMeter time;
    private final Counter logins;
    private final Counter addresses;

    LoginThrottle(LoginLimits limits, Clock clock) {
        time = new ClockMeter(clock);
        logins = new Counter(limits.attemptsPerLogin(), limits.loginRecovery(), limits.remembered());
        addresses = new Counter(limits.attemptsPerAddress(), limits.addressRecovery(), limits.remembered());
    }

    /**
     * Takes an attempt.
     *
     * @param loginShown how the login may be named in the log; asked only when its attempts are used up
     * @return how long to wait if there was none left; an exhausted address costs the login nothing
     */
    Optional<Duration> attempt(String login, Supplier<String> loginShown, String address) {
        return addresses
                .take(address, () -> "the address " + address)
                .or(() -> logins.take(login, () -> loginShown.get() + ", the last one from " + address));
    }

    /** The attempt was good: the login starts anew, the address has it back. */
    void succeeded(String login, String address) {
        logins.reset(login);
        addresses.giveBack(address);
    }

    /** The attempt was not looked at. */
    void giveBack(String login, String address) {
        logins.giveBack(login);
        addresses.giveBack(address);
    }

    private final class Counter {

        private final int attempts;
        private final Duration recovery;
        private final Cache<String, Tokens> tokens;

        /** What is forgotten unused would be full again by then. */
        Counter(int attempts, Duration recovery, int remembered) {
            this.attempts = attempts;
            this.recovery = recovery;
            tokens = Caffeine.newBuilder()
                    .maximumSize(remembered)
                    .expireAfterAccess(recovery.multipliedBy(attempts))
                    .ticker(time::currentTimeNanos)
                    .executor(Runnable::run)
                    .build();
        }

        Optional<Duration> take(String key, Supplier<String> shown) {
            var mine = tokens.get(key, any -> new Tokens(bucket(), new AtomicBoolean()));
            var probe = mine.bucket().tryConsumeAndReturnRemaining(1);
            if (probe.isConsumed()) {
                mine.exhausted().set(false);
                return Optional.empty();
            }
            if (mine.exhausted().compareAndSet(false, true)) {
                LOG.warn("Too many attempts to log in for {}; more are refused for now.", shown.get());
            }
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            return Optional.of(wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait);
        }

        void reset(String key) {
            var mine = tokens.getIfPresent(key);
            if (mine != null) {
                mine.bucket().reset();
            }
        }

        void giveBack(String key) {
            var mine = tokens.getIfPresent(key);
            if (mine != null) {
                mine.bucket().addTokens(1);
            }
        }

        private Bucket bucket() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(attempts).refillGreedy(1, recovery))
                    .withCustomTimePrecision(time)
                    .build();
        }
    }

    private record Tokens(Bucket bucket, AtomicBoolean exhausted) {}

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
