package org.paifang.platform.lifecycle.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.osgi.Inside;
import org.paifang.platform.lifecycle.internal.text.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the versions that serve how they are, and takes one back that is not well within its probation. */
final class HealthWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);

    /** While the platform starts, what a version needs comes by and by: so many looks are not held against it. */
    private static final int LOOKS_AT_THE_START = 4;

    private final Engine engine;
    private final Inside inside;
    private volatile Map<Key, Optional<Reason>> last = Map.of();

    /** Those that were well, here and since the start. */
    private final Set<Key> haveBeenWell = ConcurrentHashMap.newKeySet();

    private int looks;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "paifang-health");
        thread.setDaemon(true);
        return thread;
    });

    private record Key(String bundle, String version) {

        static Key of(FunctionVersion version) {
            return new Key(version.bundle(), version.version());
        }
    }

    HealthWatch(Engine engine, Inside inside) {
        this.engine = engine;
        this.inside = inside;
    }

    void begin(Duration every) {
        var unused =
                worker.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** It was proved just now: whatever it says from here on counts. */
    void proved(FunctionVersion version) {
        haveBeenWell.add(Key.of(version));
    }

    /** Why it was not well when it was asked last; one that was not asked yet passed its proof. */
    Optional<Reason> ill(FunctionVersion version) {
        return last.getOrDefault(Key.of(version), Optional.empty());
    }

    private void look() {
        looks++;
        var now = new HashMap<Key, Optional<Reason>>();
        for (var version : engine.versions()) {
            if (version.state() == FunctionState.ACTIVE || version.state() == FunctionState.QUARANTINED) {
                engine.bundle(version)
                        .ifPresent(bundle -> now.put(Key.of(version), counted(Key.of(version), inside.ill(bundle))));
            }
        }
        haveBeenWell.retainAll(now.keySet());
        var before = last;
        last = Map.copyOf(now);
        for (var version : engine.versions()) {
            var ill = now.getOrDefault(Key.of(version), Optional.empty());
            if (ill.isPresent() && !ill.equals(before.get(Key.of(version)))) {
                tell(version, ill.get());
            }
        }
    }

    private Optional<Reason> counted(Key key, Optional<Reason> ill) {
        if (ill.isEmpty()) {
            haveBeenWell.add(key);
        }
        return haveBeenWell.contains(key) || looks > LOOKS_AT_THE_START ? ill : Optional.empty();
    }

    private void tell(FunctionVersion version, Reason why) {
        LOG.warn("{} {} is not well: {}", version.function(), version.version(), Words.english(why));
        if (engine.isOnProbation(version.function(), version.version())) {
            engine.takeBack(version.function(), version.version(), Reason.of("lifecycle.said.ill", why));
        }
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
