package org.paifang.platform.lifecycle.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.osgi.framework.Bundle;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.osgi.WorkUnderWay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until nobody is in a version any more: no page shows it, no task of it is under way. When the time is up, what is
 * left is told to end, gets a moment for it, and is written down.
 */
final class Drain implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private static final Duration LOOK = Duration.ofMillis(200);

    /** For calls that began a moment before the switch. */
    private static final Duration LEAST = Duration.ofMillis(500);

    /** For what is told to end. */
    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

    private final WorkUnderWay work;
    private final ToIntFunction<FunctionVersion> openPages;
    private final Engine engine;
    private final Duration most;
    private final Clock clock;
    private final Map<Long, Leaving> leaving = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "paifang-drain");
        thread.setDaemon(true);
        return thread;
    });

    private record Leaving(FunctionVersion version, Bundle bundle, String who, Instant began, List<String> cutOff) {}

    Drain(WorkUnderWay work, ToIntFunction<FunctionVersion> openPages, Engine engine, Duration most, Clock clock) {
        this.work = work;
        this.openPages = openPages;
        this.engine = engine;
        this.most = most;
        this.clock = clock;
        // every look catches what goes wrong in it, so the future never tells anything
        var unused = looks.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nothing new begins in it from now on. */
    void begin(FunctionVersion version, Bundle bundle, String who) {
        work.leaving(bundle, true);
        leaving.put(bundle.getBundleId(), new Leaving(version, bundle, who, clock.instant(), List.of()));
    }

    /** It serves again. */
    void cancel(FunctionVersion version, Bundle bundle) {
        leaving.remove(bundle.getBundleId());
        work.leaving(bundle, false);
    }

    @Override
    public void close() {
        looks.shutdown();
    }

    private void look() {
        for (var one : leaving.values()) {
            try {
                look(one);
            } catch (RuntimeException e) {
                LOG.error("{} {} cannot be drained; tried again", one.version().function(), one.version(), e);
            }
        }
    }

    private void look(Leaving one) {
        var age = Duration.between(one.began(), clock.instant());
        var tasks = work.of(one.bundle());
        var pages = openPages.applyAsInt(one.version());
        if (tasks.isEmpty() && pages == 0) {
            if (age.compareTo(LEAST) >= 0) {
                end(one, told(one.cutOff()));
            }
        } else if (age.compareTo(most.plus(LAST_MOMENT)) >= 0) {
            end(one, Optional.of(cutOff(pages, tasks)));
        } else if (age.compareTo(most) >= 0 && one.cutOff().isEmpty() && !tasks.isEmpty()) {
            var told = work.cutOff(one.bundle());
            leaving.computeIfPresent(
                    one.bundle().getBundleId(),
                    (id, now) -> new Leaving(now.version(), now.bundle(), now.who(), now.began(), told));
        }
    }

    private static Optional<Reason> told(List<String> cutOff) {
        return cutOff.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of("lifecycle.said.told-to-end", String.join(", ", cutOff)));
    }

    private static Reason cutOff(int pages, List<String> tasks) {
        return tasks.isEmpty()
                ? Reason.of("lifecycle.said.pages-cut-off", pages)
                : Reason.of("lifecycle.said.cut-off", pages, tasks.size(), String.join(", ", tasks));
    }

    private void end(Leaving one, Optional<Reason> said) {
        if (leaving.remove(one.bundle().getBundleId()) != null) {
            engine.drained(one.version(), one.bundle(), one.who(), said);
            work.forget(one.bundle());
        }
    }
}
