package org.paifang.platform.lifecycle.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.FunctionFailures;
import org.paifang.platform.api.text.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what functions throw. A version on probation goes back; another one is closed to the merchant for a while, to
 * everybody when it fails for several, and then opened again: the next failure closes it at once.
 */
final class Quarantine implements FunctionFailures {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    /** Fails for so many merchants: it is not the merchant. */
    static final int MERCHANTS = 3;

    private final Ward ward;
    private final Settings settings;
    private final Clock clock;
    private final Map<Key, Deque<Failure>> failures = new ConcurrentHashMap<>();
    private final Map<FunctionId, Set<MerchantNo>> paused = new HashMap<>();
    private final Set<Key> probed = new HashSet<>();
    private final Worker worker;

    /** What can be done about a version that keeps failing. */
    interface Ward {

        /** Whether it began to serve so lately that it goes back when it fails. */
        boolean isOnProbation(FunctionId function, String version);

        void takeBack(FunctionId function, String version, Reason why);

        /** Closes it to some, or opens it again. */
        void pause(FunctionId function, String version, Choice.Pause pause, Reason why);
    }

    private record Key(FunctionId function, String version, MerchantNo merchant) {}

    /**
     * One that counts.
     *
     * @param work what it happened at, if that is tried again by itself
     */
    private record Failure(Instant at, Optional<String> work) {}

    /** Does one thing after the other. */
    interface Worker extends Executor {

        void later(Duration delay, Runnable work);
    }

    Quarantine(Ward ward, Settings settings, Clock clock, Worker worker) {
        this.ward = ward;
        this.settings = settings;
        this.clock = clock;
        this.worker = worker;
    }

    @Override
    public void failed(InstalledFunction function, MerchantNo merchant) {
        failed(function, merchant, Optional.empty());
    }

    @Override
    public void failedAt(InstalledFunction function, MerchantNo merchant, String work) {
        failed(function, merchant, Optional.of(work));
    }

    private void failed(InstalledFunction function, MerchantNo merchant, Optional<String> work) {
        var key = new Key(function.descriptor().id(), function.version(), merchant);
        worker.execute(() -> guarded(() -> count(key, work)));
    }

    /** How often a version failed lately, whomever it served. */
    int recent(FunctionId function, String version) {
        var from = clock.instant().minus(settings.window());
        return failures.entrySet().stream()
                .filter(one -> one.getKey().function().equals(function)
                        && one.getKey().version().equals(version))
                .mapToInt(one -> (int) one.getValue().stream()
                        .filter(failure -> !failure.at().isBefore(from))
                        .count())
                .sum();
    }

    private void count(Key key, Optional<String> work) {
        var now = clock.instant();
        var isOnProbation = ward.isOnProbation(key.function(), key.version());
        var recent = failures.computeIfAbsent(key, one -> new ConcurrentLinkedDeque<>());
        recent.removeIf(failure -> failure.at().isBefore(now.minus(settings.window())));
        if (!isOnProbation
                && work.isPresent()
                && recent.stream().anyMatch(failure -> failure.work().equals(work))) {
            return; // the same piece of work again: it waits longer and longer by itself
        }
        recent.addLast(new Failure(now, work));
        if (recent.size() < settings.failures() && !probed.remove(key)) {
            return;
        }
        recent.clear();
        if (isOnProbation) {
            ward.takeBack(
                    key.function(),
                    key.version(),
                    Reason.of("lifecycle.said.failed-for", key.merchant().value()));
        } else {
            pause(key);
        }
    }

    private void pause(Key key) {
        var merchants = paused.computeIfAbsent(key.function(), one -> new HashSet<>());
        merchants.add(key.merchant());
        var why = merchants.size() >= MERCHANTS
                ? Reason.of("lifecycle.said.closed-to-all")
                : Reason.of("lifecycle.said.closed-to", key.merchant().value());
        ward.pause(key.function(), key.version(), pause(merchants), why);
        worker.later(settings.pause(), () -> guarded(() -> open(key)));
    }

    private void open(Key key) {
        var merchants = paused.getOrDefault(key.function(), Set.of());
        if (merchants.remove(key.merchant())) {
            probed.add(key);
            ward.pause(
                    key.function(),
                    key.version(),
                    pause(merchants),
                    Reason.of("lifecycle.said.tried-again", key.merchant().value()));
        }
    }

    private static Choice.Pause pause(Set<MerchantNo> merchants) {
        return new Choice.Pause(merchants.size() >= MERCHANTS, merchants);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("a function that keeps failing cannot be closed or opened", e);
        }
    }
}
