package org.paifang.platform.core.internal.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.RefusedFunction;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * The functions that are here, and those that were refused, at one moment. Immutable. Who came first keeps its names;
 * when it leaves, those it kept out are tried again in the order in which they came. Versions of one bundle stand beside
 * each other, and the choices say which of them serves whom.
 */
public final class Catalog {

    /** Without any function. */
    public static Catalog empty(Branches branches) {
        return new Catalog(Map.of(), Map.of(), branches);
    }

    /** Knows the branch of a merchant. */
    @FunctionalInterface
    public interface Branches {
        Optional<Branch> of(MerchantNo merchant);
    }

    /** In the order in which they came; a refused one holds its reason. */
    private final Map<Long, Entry> entries;

    private final Map<FunctionId, Choice> choices;
    private final Branches branches;
    private final Map<FunctionId, List<InstalledFunction>> versions = new HashMap<>();

    /** Ordered by id; found by hash, since each decision looks here. */
    private final Map<FunctionId, Serving> serving = new LinkedHashMap<>();

    private final Map<String, Owned> paths = new HashMap<>();
    private final List<InstalledFunction> installed;
    private final boolean hasCohorts;
    private final List<RefusedFunction> refused = new ArrayList<>();

    private record Entry(Candidate candidate, boolean taken) {}

    private record Owned(MenuItem item, InstalledFunction owner) {}

    /** Who serves: one version all, or all but those for whom another one stands beside. */
    private record Serving(InstalledFunction most, @Nullable InstalledFunction some, Choice choice, Branches branches) {

        InstalledFunction of(MerchantNo merchant) {
            return some != null && isOfSome(merchant) ? some : most;
        }

        private boolean isOfSome(MerchantNo merchant) {
            var id = most.descriptor().id();
            return choice.beside().orElseThrow().cohort().contains(id, merchant, () -> branches.of(merchant));
        }
    }

    /** Those that were taken before keep their names, so they are asked before the others. */
    private Catalog(Map<Long, Entry> before, Map<FunctionId, Choice> choices, Branches branches) {
        this.branches = branches;
        this.choices = Map.copyOf(choices);
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
        new TreeMap<>(versions).forEach((id, present) -> {
            var choice = choice(id);
            if (!choice.withdrawn()) {
                serving.put(id, serving(present, choice));
            }
        });
        installed = serving.values().stream().map(Serving::most).toList();
        hasCohorts = serving.values().stream().anyMatch(one -> one.some() != null);
    }

    /** This and one more, at the end. */
    public Catalog with(Candidate candidate) {
        var more = new LinkedHashMap<>(entries);
        more.put(candidate.key(), new Entry(candidate, false));
        return new Catalog(more, choices, branches);
    }

    /** This without one; who was kept out by it is tried again. */
    public Catalog without(long key) {
        var less = new LinkedHashMap<>(entries);
        less.remove(key);
        return new Catalog(less, choices, branches);
    }

    /** This with another choice for a function, whether it is here or not. */
    public Catalog with(FunctionId function, Choice choice) {
        var other = new HashMap<>(choices);
        other.put(function, choice);
        return new Catalog(entries, other, branches);
    }

    public Choice choice(FunctionId id) {
        return choices.getOrDefault(id, Choice.FIRST);
    }

    /** Ordered by id. */
    public List<InstalledFunction> installed() {
        return installed;
    }

    /** Ordered by id. */
    public List<InstalledFunction> installed(MerchantNo merchant) {
        return hasCohorts
                ? serving.values().stream().map(one -> one.of(merchant)).toList()
                : installed;
    }

    public Optional<InstalledFunction> find(FunctionId id) {
        return Optional.ofNullable(serving.get(id)).map(Serving::most);
    }

    public Optional<InstalledFunction> find(FunctionId id, MerchantNo merchant) {
        return Optional.ofNullable(serving.get(id)).map(one -> one.of(merchant));
    }

    /** In the order in which they came. */
    public List<InstalledFunction> versions(FunctionId id) {
        return versions.getOrDefault(id, List.of());
    }

    public Optional<MenuItem> itemAt(String path) {
        return owner(path).flatMap(this::find).flatMap(function -> itemAt(path, function));
    }

    public Optional<MenuItem> itemAt(String path, MerchantNo merchant) {
        return owner(path).flatMap(id -> find(id, merchant)).flatMap(function -> itemAt(path, function));
    }

    public boolean isPaused(FunctionId id, MerchantNo merchant) {
        var one = serving.get(id);
        return one != null && one.choice().paused().holds(merchant);
    }

    /** The functions that serve anybody. */
    Set<FunctionId> served() {
        return serving.keySet();
    }

    /** Who serves, if anybody does. */
    Optional<Served> served(FunctionId id) {
        return Optional.ofNullable(serving.get(id))
                .map(one -> new Served(one.most(), Optional.ofNullable(one.some()), one.choice()));
    }

    /** One version for most, and perhaps another one for some. */
    record Served(InstalledFunction most, Optional<InstalledFunction> some, Choice choice) {}

    /** In the order in which they came. */
    public List<RefusedFunction> refused() {
        return List.copyOf(refused);
    }

    private Optional<FunctionId> owner(String path) {
        return Optional.ofNullable(paths.get(path))
                .map(owned -> owned.owner().descriptor().id());
    }

    private static Optional<MenuItem> itemAt(String path, InstalledFunction function) {
        return function.descriptor().items().stream()
                .filter(item -> item.path().equals(path))
                .findFirst();
    }

    private Serving serving(List<InstalledFunction> present, Choice choice) {
        var most =
                choice.version().flatMap(version -> version(present, version)).orElse(present.get(0));
        var some = choice.beside().flatMap(beside -> version(present, beside.version()));
        return new Serving(most, some.orElse(null), choice, branches);
    }

    private static Optional<InstalledFunction> version(List<InstalledFunction> present, String version) {
        return present.stream()
                .filter(function -> function.version().equals(version))
                .findFirst();
    }

    private boolean admit(Candidate candidate) {
        if (candidate.reading() instanceof Candidate.Read read) {
            var function =
                    new InstalledFunction(read.descriptor(), read.messages(), candidate.bundle(), candidate.version());
            var conflict = conflict(function);
            if (conflict == null) {
                versions.computeIfAbsent(function.descriptor().id(), id -> new ArrayList<>())
                        .add(function);
                function.descriptor()
                        .items()
                        .forEach(item -> paths.putIfAbsent(item.path(), new Owned(item, function)));
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
        for (var same : versions(id)) {
            if (!same.bundle().equals(function.bundle()) || same.version().equals(function.version())) {
                return "the function " + id + ", its items and permissions belong to " + owner(same);
            }
        }
        for (var item : function.descriptor().items()) {
            var owned = paths.get(item.path());
            if (owned != null && !owned.owner().descriptor().id().equals(id)) {
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
