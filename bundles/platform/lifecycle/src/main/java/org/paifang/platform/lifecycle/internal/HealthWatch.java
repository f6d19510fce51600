package org.paifang.platform.lifecycle.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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

    private final Engine engine;
    private final Inside inside;
    private volatile Map<Key, Health> last = Map.of();
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

    /** How it was when it was asked last; one that was not asked yet passed its proof. */
    Health of(FunctionVersion version) {
        return last.getOrDefault(Key.of(version), new Health.Well());
    }

    private void look() {
        var now = new HashMap<Key, Health>();
        for (var version : engine.versions()) {
            if (version.state() == FunctionState.ACTIVE || version.state() == FunctionState.QUARANTINED) {
                engine.bundle(version).ifPresent(bundle -> now.put(Key.of(version), inside.health(bundle)));
            }
        }
        var before = last;
        last = Map.copyOf(now);
        for (var version : engine.versions()) {
            if (now.get(Key.of(version)) instanceof Health.Ill ill && !ill.equals(before.get(Key.of(version)))) {
                tell(version, ill.why());
            }
        }
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
