package org.paifang.platform.api.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a layer says, as entries of {@link ProfileKeys}. What it does not mention is left to the layers around it. A key may
 * name a function that is not here: what is said about it is kept, and counts when it comes back.
 *
 * @param entries each value in one line
 */
public record ProfileDocument(Map<String, String> entries) {

    /** Says nothing. */
    public static final ProfileDocument EMPTY = new ProfileDocument(Map.of());

    /** How long {@link #text} may be. */
    public static final int LONGEST = 30_000;

    public ProfileDocument {
        entries = Map.copyOf(entries);
        for (var entry : entries.entrySet()) {
            if (entry.getKey().isBlank()
                    || entry.getKey().indexOf('=') >= 0
                    || (entry.getKey() + entry.getValue()).chars().anyMatch(one -> one == '\n' || one == '\r')) {
                throw new IllegalArgumentException("an entry of a profile is one line, was: " + entry.getKey());
            }
        }
    }

    /** One entry that differs. */
    public record Change(String key, Optional<String> before, Optional<String> after) {}

    /**
     * Two changes of one document brought together.
     *
     * @param document with both; where both changed the same entry, mine
     * @param conflicts those entries, from theirs to mine
     */
    public record Merge(ProfileDocument document, List<Change> conflicts) {}

    public Optional<String> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** This with an entry set. */
    public ProfileDocument with(String key, String value) {
        var others = new HashMap<>(entries);
        others.put(key, value);
        return new ProfileDocument(others);
    }

    /** This without an entry. */
    public ProfileDocument without(String key) {
        var others = new HashMap<>(entries);
        others.remove(key);
        return new ProfileDocument(others);
    }

    /** What is different in another one, ordered by key. */
    public List<Change> changesTo(ProfileDocument other) {
        var keys = new TreeSet<>(entries.keySet());
        keys.addAll(other.entries.keySet());
        return keys.stream()
                .map(key -> new Change(key, get(key), other.get(key)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** What two people made of the same document. */
    public static Merge merge(ProfileDocument base, ProfileDocument theirs, ProfileDocument mine) {
        var merged = new HashMap<>(theirs.entries);
        var conflicts = new ArrayList<Change>();
        for (var change : base.changesTo(mine)) {
            var other = theirs.get(change.key());
            if (!other.equals(change.before()) && !other.equals(change.after())) {
                conflicts.add(new Change(change.key(), other, change.after()));
            }
            put(merged, change.key(), change.after().orElse(null));
        }
        return new Merge(new ProfileDocument(merged), List.copyOf(conflicts));
    }

    /** Lines of {@code key=value}, ordered; the same for the same document. */
    public String text() {
        return new TreeMap<>(entries)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #text} gives. */
    public static ProfileDocument parse(String text) {
        return new ProfileDocument(text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Objects.requireNonNull(pair[pair.length - 1]))));
    }

    private static void put(Map<String, String> entries, String key, @Nullable String value) {
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }
}
