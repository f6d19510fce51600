package org.paifang.platform.lifecycle.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.paifang.platform.api.lifecycle.FunctionHealth.Health;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.lifecycle.internal.osgi.Inside;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the versions that serve how they are, and takes one back that is not well within its probation. */
final class HealthWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);

    /** While the platform starts, what a version needs comes by and by: so many looks are not held against it. */
    private static final int LOOKS_AT_THE_START = 4;

    private final Engine engine;
    private final Inside inside;
    private volatile Map<Key, Health> last = Map.of();

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

    /** How it was when it was asked last; one that was not asked yet passed its proof. */
    Health of(FunctionVersion version) {
        return last.getOrDefault(Key.of(version), new Health.Well());
    }

    private void look() {
        looks++;
        var now = new HashMap<Key, Health>();
        for (var version : engine.versions()) {
            if (version.state() == FunctionState.ACTIVE || version.state() == FunctionState.QUARANTINED) {
                engine.bundle(version)
                        .ifPresent(bundle -> now.put(Key.of(version), counted(Key.of(version), inside.health(bundle))));
            }
        }
        haveBeenWell.retainAll(now.keySet());
        var before = last;
        last = Map.copyOf(now);
        for (var version : engine.versions()) {
            if (now.get(Key.of(version)) instanceof Health.Ill ill && !ill.equals(before.get(Key.of(version)))) {
                tell(version, ill.why());
            }
        }
    }

    private Health counted(Key key, Health health) {
        if (health instanceof Health.Well) {
            haveBeenWell.add(key);
        }
        return haveBeenWell.contains(key) || looks > LOOKS_AT_THE_START ? health : new Health.Well();
    }

    private void tell(FunctionVersion version, String why) {
        LOG.warn("{} {} is not well: {}", version.function(), version.version(), why);
        if (engine.isOnProbation(version.function(), version.version())) {
            engine.takeBack(version.function(), version.version(), "It is not well and goes back: " + why);
        }
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
