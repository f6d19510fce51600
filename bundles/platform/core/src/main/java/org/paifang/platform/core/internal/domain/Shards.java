package org.paifang.platform.core.internal.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A map of which a changed copy costs the same however much is in it, within reason: it lies in small parts, of which one
 * is copied. Immutable.
 */
final class Shards<K, V> {

    private static final int PARTS = 1024;

    private final Map<K, V>[] parts;

    private Shards(Map<K, V>[] parts) {
        this.parts = parts;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static <K, V> Shards<K, V> of(Map<K, V> all) {
        var parts = new Map[PARTS];
        all.forEach((key, value) -> {
            var part = place(key);
            if (parts[part] == null) {
                parts[part] = new HashMap<K, V>();
            }
            parts[part].put(key, value);
        });
        for (var part = 0; part < PARTS; part++) {
            parts[part] = parts[part] == null ? Map.of() : parts[part];
        }
        return new Shards<>(parts);
    }

    @Nullable
    V get(K key) {
        return parts[place(key)].get(key);
    }

    /** This with another value, or without one. */
    Shards<K, V> with(K key, @Nullable V value) {
        var part = new HashMap<>(parts[place(key)]);
        if (value == null) {
            part.remove(key);
        } else {
            part.put(key, value);
        }
        var others = parts.clone();
        others[place(key)] = part;
        return new Shards<>(others);
    }

    List<V> values() {
        return List.of(parts).stream()
                .flatMap(part -> part.values().stream())
                .filter(Objects::nonNull)
                .toList();
    }

    private static int place(Object key) {
        var hash = key.hashCode();
        return (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (PARTS - 1);
    }
}
