package org.paifang.platform.lifecycle.internal.life;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.FunctionSwitch;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEngine.Planning;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.lifecycle.Plan.Difference;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.check.Declaration;

/** Reckons what a change will do. Changes nothing. */
public final class Planner {

    private static final String API = "/api/v1/";

    private final FunctionRegistry registry;
    private final FunctionSwitch choices;
    private final Directory directory;
    private final Book book;
    private final World world;

    /** What else the planner looks at. */
    public interface World {

        /** What a version declares, if its package or its bundle is here. */
        Optional<Declaration> declaration(FunctionId function, String version);

        /** The bundles of a version, by name and version: its own, and those that it brings along. */
        Set<String> bundles(FunctionId function, String version);

        /** In what the changelogs of a version contradict the database; asks it. */
        List<Reason> contradictions(FunctionId function, String version);

        /** What versions of other functions that run have brought along. */
        Set<String> bundlesOfOthers(FunctionId function);

        Plan.Use use(FunctionId function);
    }

    public Planner(FunctionRegistry registry, FunctionSwitch choices, Directory directory, Book book, World world) {
        this.registry = registry;
        this.choices = choices;
        this.directory = directory;
        this.book = book;
        this.world = world;
    }

    /** The plan, or why there can be none. */
    public Planning plan(Change change) {
        if (change instanceof Change.Put put) {
            return put(put, put.version(), put.cohort());
        }
        return change instanceof Change.Return back ? back(back) : remove(change);
    }

    private Planning remove(Change change) {
        return registry.find(change.function()).isEmpty()
                ? impossible("lifecycle.plan.serves-nobody", change.function().value())
                : new Planning.Planned(plan(change, null, Cohort.ALL));
    }

    private Planning back(Change.Return change) {
        var function = change.function();
        if (choices.choice(function).beside().isPresent()) {
            var most = registry.find(function).map(InstalledFunction::version);
            return most.map(version -> put(change, version, Cohort.ALL))
                    .orElseGet(() -> impossible("lifecycle.plan.serves-nobody", function.value()));
        }
        return book.previous(function)
                .map(version -> put(change, version, Cohort.ALL))
                .orElseGet(() -> impossible("lifecycle.plan.no-earlier", function.value()));
    }

    private Planning put(Change change, String version, Cohort cohort) {
        var function = change.function();
        var declared = world.declaration(function, version);
        if (declared.isEmpty()) {
            return impossible("lifecycle.plan.not-here", version, function.value());
        }
        var now = registry.find(function);
        if (now.isEmpty() && !cohort.isAll()) {
            return impossible("lifecycle.plan.nobody-yet", function.value());
        }
        var choice = choices.choice(function);
        if (now.isPresent()
                && now.get().version().equals(version)
                && choice.beside().isEmpty()) {
            return impossible("lifecycle.plan.serves-all", version, function.value());
        }
        var conflict = conflict(declared.get(), now.orElse(null));
        if (conflict != null) {
            return new Planning.Impossible(conflict);
        }
        var contradictions = contradictions(change, version);
        return contradictions.isEmpty()
                ? new Planning.Planned(plan(change, declared.get(), cohort))
                : new Planning.Impossible(contradictions.get(0));
    }

    /** Of what comes; what runs, or served before, has its tables, and is there also when the database is away. */
    private List<Reason> contradictions(Change change, String version) {
        var function = change.function();
        var runs = registry.versions(function).stream()
                .anyMatch(one -> one.version().equals(version));
        return runs || change instanceof Change.Return ? List.of() : world.contradictions(function, version);
    }

    private @Nullable Reason conflict(Declaration declared, @Nullable InstalledFunction now) {
        if (now != null && !now.bundle().equals(declared.bundle())) {
            return Reason.of(
                    "lifecycle.plan.other-bundle", declared.function().value(), now.bundle(), declared.bundle());
        }
        for (var item : declared.items().entrySet()) {
            var owner = registry.itemAt(item.getValue())
                    .map(found -> found.id().function())
                    .filter(id -> !id.equals(declared.function()));
            if (owner.isPresent()) {
                return Reason.of(
                        "lifecycle.plan.path-taken",
                        item.getValue(),
                        item.getKey().value(),
                        owner.get().value());
            }
        }
        return declared.api().stream()
                .flatMap(path -> owner(path, declared.function()).stream()
                        .map(owner -> Reason.of("lifecycle.plan.api-taken", API + path, owner.value())))
                .findFirst()
                .orElse(null);
    }

    private Optional<FunctionId> owner(String path, FunctionId mine) {
        return registry.installed().stream()
                .map(one -> world.declaration(one.descriptor().id(), one.version()))
                .flatMap(Optional::stream)
                .filter(other -> !other.function().equals(mine) && other.api().contains(path))
                .map(Declaration::function)
                .findFirst();
    }

    private Plan plan(Change change, @Nullable Declaration after, Cohort cohort) {
        var function = change.function();
        var now = registry.find(function);
        var before = now.flatMap(found -> world.declaration(function, found.version()))
                .orElse(null);
        var concerned = concerned(now.orElse(null), after, function, cohort);
        var operators = operators(function, concerned);
        var bundles = bundles(change, from(now), to(after), choices.choice(function));
        var items = Difference.between(items(now.orElse(null)), items(after));
        var permissions = Difference.between(permissions(now.orElse(null)), permissions(after));
        var api = Difference.between(api(before), api(after));
        var tables = Difference.between(tables(before), tables(after));
        var from = from(now);
        var to = to(after);
        var facts = List.of(
                change,
                from,
                to,
                choices.choice(function),
                bundles,
                items,
                permissions,
                api,
                tables,
                concerned.size(),
                operators);
        return new Plan(
                hash(facts + others(function)),
                change,
                from,
                to,
                bundles,
                items,
                permissions,
                api,
                tables,
                concerned.size(),
                operators,
                world.use(function));
    }

    private static String from(Optional<InstalledFunction> now) {
        return now.map(InstalledFunction::version).orElse("");
    }

    private static String to(@Nullable Declaration after) {
        return after == null ? "" : after.version();
    }

    /** Those of the versions that serve, now and then; what others need as well stays. */
    private Difference bundles(Change change, String from, String to, Choice now) {
        var function = change.function();
        var before = bundles(function, serving(from, now));
        var after = bundles(function, serving(to, after(change, from, to, now)));
        world.bundlesOfOthers(function).stream().filter(before::contains).forEach(after::add);
        return Difference.between(before, after);
    }

    private Set<String> bundles(FunctionId function, Set<String> versions) {
        var bundles = new TreeSet<String>();
        versions.forEach(version -> bundles.addAll(world.bundles(function, version)));
        return bundles;
    }

    private static Set<String> serving(String most, Choice choice) {
        var versions = new HashSet<String>();
        if (!choice.withdrawn() && !most.isEmpty()) {
            versions.add(choice.beside().isPresent() ? choice.version().orElse(most) : most);
            choice.beside().ifPresent(beside -> versions.add(beside.version()));
        }
        return versions;
    }

    /** What else is here: a plan is for the platform as it was. */
    private String others(FunctionId function) {
        return registry.installed().stream()
                .filter(one -> !one.descriptor().id().equals(function))
                .map(one -> one.descriptor().id() + " " + one.version())
                .collect(Collectors.joining(","));
    }

    private Collection<Merchant> concerned(
            @Nullable InstalledFunction now, @Nullable Declaration after, FunctionId function, Cohort cohort) {
        return directory.allMerchants().stream()
                .filter(merchant -> (after != null && after.editions().contains(merchant.edition()))
                        || (now != null && now.descriptor().editions().contains(merchant.edition())))
                .filter(merchant -> cohort.contains(function, merchant.no(), merchant::branch))
                .toList();
    }

    private int operators(FunctionId function, Collection<Merchant> merchants) {
        var numbers = merchants.stream().map(Merchant::no).collect(Collectors.toSet());
        return (int) directory.allOperators().stream()
                .filter(operator -> numbers.contains(operator.id().merchant()))
                .filter(operator -> operator.permissions().stream()
                        .anyMatch(one -> one.function().equals(function)))
                .count();
    }

    private static Map<String, String> items(@Nullable InstalledFunction function) {
        return function == null
                ? Map.of()
                : function.descriptor().items().stream()
                        .collect(Collectors.toMap(item -> item.id().value(), item -> "/" + item.path()));
    }

    private static Map<String, String> items(@Nullable Declaration declared) {
        return declared == null
                ? Map.of()
                : declared.items().entrySet().stream()
                        .collect(Collectors.toMap(item -> item.getKey().toString(), item -> "/" + item.getValue()));
    }

    private static List<String> permissions(@Nullable InstalledFunction function) {
        return function == null
                ? List.of()
                : function.descriptor().permissions().stream()
                        .map(Object::toString)
                        .toList();
    }

    private static List<String> permissions(@Nullable Declaration declared) {
        return declared == null
                ? List.of()
                : declared.permissions().stream().map(Object::toString).toList();
    }

    private static List<String> api(@Nullable Declaration declared) {
        return declared == null
                ? List.of()
                : declared.api().stream().map(path -> API + path).toList();
    }

    private static List<String> tables(@Nullable Declaration declared) {
        return declared == null ? List.of() : declared.tables();
    }

    private static String hash(String facts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Planning impossible(String code, Object... arguments) {
        return new Planning.Impossible(Reason.of(code, arguments));
    }

    /** What the platform will be asked to serve by when the change is done. */
    public static Choice after(Change change, Plan plan, Choice now) {
        return after(change, plan.before(), plan.after(), now);
    }

    private static Choice after(Change change, String from, String to, Choice now) {
        if (change instanceof Change.Remove) {
            return Choice.WITHDRAWN;
        }
        if (change instanceof Change.Put put && !put.cohort().isAll()) {
            return Choice.of(from)
                    .with(new Choice.Beside(put.version(), put.cohort()))
                    .with(now.paused());
        }
        return Choice.of(to);
    }
}
