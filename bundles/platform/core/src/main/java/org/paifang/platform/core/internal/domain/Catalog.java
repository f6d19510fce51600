package org.paifang.platform.core.internal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.RefusedFunction;

/**
 * The functions that are here, and those that were refused, at one moment. Immutable. Who came first keeps its names;
 * when it leaves, those it kept out are tried again in the order in which they came.
 */
public final class Catalog {

    public static final Catalog EMPTY = new Catalog(Map.of());

    /** In the order in which they came; a refused one holds its reason. */
    private final Map<Long, Entry> entries;

    private final Map<FunctionId, InstalledFunction> functions = new HashMap<>();
    private final Map<String, Owned> paths = new HashMap<>();
    private final List<InstalledFunction> installed;
    private final List<RefusedFunction> refused = new ArrayList<>();

    private record Entry(Candidate candidate, boolean taken) {}

    private record Owned(MenuItem item, InstalledFunction owner) {}

    /** Those that were taken before keep their names, so they are asked before the others. */
    private Catalog(Map<Long, Entry> before) {
        var taken = new HashMap<Long, Boolean>();
        before.forEach((key, entry) -> {
            if (entry.taken()) {
                taken.put(key, admit(entry.candidate()));
            }
        });
        before.forEach((key, entry) -> {
            if (!entry.taken()) {
                taken.put(key, admit(entry.candidate()));
            }
        });
        entries = new LinkedHashMap<>();
        before.forEach((key, entry) -> entries.put(key, new Entry(entry.candidate(), taken.getOrDefault(key, false))));
        installed = functions.values().stream()
                .sorted(Comparator.comparing(function -> function.descriptor().id()))
                .toList();
    }

    /** This and one more, at the end. */
    public Catalog with(Candidate candidate) {
        var more = new LinkedHashMap<>(entries);
        more.put(candidate.key(), new Entry(candidate, false));
        return new Catalog(more);
    }

    /** This without one; who was kept out by it is tried again. */
    public Catalog without(long key) {
        var less = new LinkedHashMap<>(entries);
        less.remove(key);
        return new Catalog(less);
    }

    /** Ordered by id. */
    public List<InstalledFunction> installed() {
        return installed;
    }

    public Optional<InstalledFunction> find(FunctionId id) {
        return Optional.ofNullable(functions.get(id));
    }

    public Optional<MenuItem> itemAt(String path) {
        return Optional.ofNullable(paths.get(path)).map(Owned::item);
    }

    /** In the order in which they came. */
    public List<RefusedFunction> refused() {
        return List.copyOf(refused);
    }

    private boolean admit(Candidate candidate) {
        if (candidate.reading() instanceof Candidate.Read read) {
            var function =
                    new InstalledFunction(read.descriptor(), read.messages(), candidate.bundle(), candidate.version());
            var conflict = conflict(function);
            if (conflict == null) {
                functions.put(function.descriptor().id(), function);
                function.descriptor().items().forEach(item -> paths.put(item.path(), new Owned(item, function)));
                return true;
            }
            refuse(candidate, conflict);
        } else if (candidate.reading() instanceof Candidate.Unreadable unreadable) {
            refuse(candidate, unreadable.why());
        }
        return false;
    }

    private void refuse(Candidate candidate, String why) {
        refused.add(new RefusedFunction(candidate.bundle(), candidate.version(), why));
    }

    /** Items and permissions begin with their function's id (the descriptor sees to it), so they never collide alone. */
    private @Nullable String conflict(InstalledFunction function) {
        var id = function.descriptor().id();
        var same = functions.get(id);
        if (same != null) {
            return "the function " + id + ", its items and permissions belong to " + owner(same);
        }
        for (var item : function.descriptor().items()) {
            var owned = paths.get(item.path());
            if (owned != null) {
                return "the path " + item.path() + " of its item " + item.id() + " belongs to "
                        + owned.item().id() + " of " + owner(owned.owner());
            }
        }
        return null;
    }

    private static String owner(InstalledFunction function) {
        return function.bundle() + " " + function.version();
    }
}
