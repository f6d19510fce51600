package org.paifang.platform.lifecycle.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.FunctionFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what functions throw. A version on probation goes back; another one is closed to the merchant for a while, to
 * everybody when it fails for several, and then opened again: the next failure closes it at once.
 */
final class Quarantine implements FunctionFailures, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    /** Fails for so many merchants: it is not the merchant. */
    static final int MERCHANTS = 3;

    private final Engine engine;
    private final Settings settings;
    private final Clock clock;
    private final Map<Key, Deque<Instant>> failures = new ConcurrentHashMap<>();
    private final Map<FunctionId, Set<MerchantNo>> paused = new HashMap<>();
    private final Set<Key> probed = new HashSet<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "paifang-quarantine");
        thread.setDaemon(true);
        return thread;
    });

    private record Key(FunctionId function, String version, MerchantNo merchant) {}

    Quarantine(Engine engine, Settings settings, Clock clock) {
        this.engine = engine;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void failed(InstalledFunction function, MerchantNo merchant) {
        var key = new Key(function.descriptor().id(), function.version(), merchant);
        worker.execute(() -> guarded(() -> count(key)));
    }

    @Override
    public void close() {
        worker.shutdown();
    }

    /** How often a version failed lately, whomever it served. */
    int recent(FunctionId function, String version) {
        var from = clock.instant().minus(settings.window());
        return failures.entrySet().stream()
                .filter(one -> one.getKey().function().equals(function)
                        && one.getKey().version().equals(version))
                .mapToInt(one -> (int)
                        one.getValue().stream().filter(at -> !at.isBefore(from)).count())
                .sum();
    }

    private void count(Key key) {
        var now = clock.instant();
        var recent = failures.computeIfAbsent(key, one -> new ConcurrentLinkedDeque<>());
        recent.addLast(now);
        while (recent.getFirst().isBefore(now.minus(settings.window()))) {
            recent.removeFirst();
        }
        if (recent.size() < settings.failures() && !probed.remove(key)) {
            return;
        }
        recent.clear();
        if (engine.isOnProbation(key.function(), key.version())) {
            engine.takeBack(key.function(), key.version(), "It failed for " + key.merchant() + " and goes back.");
        } else {
            pause(key);
        }
    }

    private void pause(Key key) {
        var merchants = paused.computeIfAbsent(key.function(), one -> new HashSet<>());
        merchants.add(key.merchant());
        var whom = merchants.size() >= MERCHANTS ? "everybody" : String.valueOf(key.merchant());
        engine.pause(
                key.function(), key.version(), pause(merchants), "It keeps failing and is closed to " + whom + ".");
        var unused =
                worker.schedule(() -> guarded(() -> open(key)), settings.pause().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void open(Key key) {
        var merchants = paused.getOrDefault(key.function(), Set.of());
        if (merchants.remove(key.merchant())) {
            probed.add(key);
            engine.pause(
                    key.function(), key.version(), pause(merchants), "It is tried again for " + key.merchant() + ".");
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
