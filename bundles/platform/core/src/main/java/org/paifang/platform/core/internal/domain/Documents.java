package org.paifang.platform.core.internal.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileVersion;

/** What is published above the files, in memory; scheduled versions begin to count by themselves. Thread-safe. */
public class Documents {

    private final Alarm alarm;
    private final Clock clock;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final Map<Layer, List<ProfileVersion>> known = new HashMap<>();
    private volatile ProfileBook book;

    /** Runs something at a moment. */
    @FunctionalInterface
    public interface Alarm {
        void at(Instant moment, Runnable run);
    }

    /** None. */
    public Documents() {
        this(List.of(), (moment, run) -> {}, Clock.systemUTC());
    }

    /** Those of a store. */
    public Documents(ProfileStore store, Alarm alarm, Clock clock) {
        this(store.current(clock.instant()), alarm, clock);
    }

    Documents(List<ProfileVersion> current, Alarm alarm, Clock clock) {
        this.alarm = alarm;
        this.clock = clock;
        var now = clock.instant();
        current.stream()
                .sorted(Comparator.comparingInt(ProfileVersion::number))
                .forEach(version -> known.computeIfAbsent(version.layer(), layer -> new ArrayList<>())
                        .add(version));
        var slots = new HashMap<Layer, Slot>();
        known.forEach((layer, versions) -> Slot.of(layer, versions, now).ifPresent(slot -> slots.put(layer, slot)));
        book = ProfileBook.EMPTY.under(slots);
        current.stream().filter(version -> version.waits(now)).forEach(this::wake);
    }

    /** Without any file. */
    ProfileBook book() {
        return book;
    }

    /** What is published, above files. */
    public ProfileBook over(ProfileBook files) {
        return book.over(files);
    }

    /** Told after each change, on the thread that changed; returns soon. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    synchronized List<Layer> layers() {
        return List.copyOf(known.keySet());
    }

    /** Those of a layer that count, or will; oldest first. */
    synchronized List<ProfileVersion> of(Layer layer) {
        return List.copyOf(known.getOrDefault(layer, List.of()));
    }

    /** Takes one that was published, or cancelled, in place of what was known under its number. */
    void take(ProfileVersion version) {
        synchronized (this) {
            var versions = known.computeIfAbsent(version.layer(), layer -> new ArrayList<>());
            versions.removeIf(one -> one.number() == version.number());
            versions.add(version);
            versions.sort(Comparator.comparingInt(ProfileVersion::number));
        }
        turn(version.layer());
        if (version.waits(clock.instant())) {
            wake(version);
        }
    }

    /** Takes all versions of a layer as another node has left them. */
    void take(Layer layer, List<ProfileVersion> versions) {
        synchronized (this) {
            var sorted = new ArrayList<>(versions);
            sorted.sort(Comparator.comparingInt(ProfileVersion::number));
            known.put(layer, sorted);
        }
        turn(layer);
        var now = clock.instant();
        versions.stream().filter(version -> version.waits(now)).forEach(this::wake);
    }

    /** Takes everything as the store has it. */
    void take(ProfileStore store) {
        store.current(clock.instant()).stream()
                .map(ProfileVersion::layer)
                .distinct()
                .forEach(layer -> take(layer, store.versions(layer)));
    }

    private void wake(ProfileVersion version) {
        alarm.at(version.from(), () -> turn(version.layer()));
    }

    private void turn(Layer layer) {
        synchronized (this) {
            var slot = Slot.of(layer, known.getOrDefault(layer, List.of()), clock.instant());
            book = book.with(layer, slot.orElse(null));
        }
        listeners.forEach(Runnable::run);
    }
}
