package org.paifang.bank.functions.internal.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.FunctionSwitch;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEngine;
import org.paifang.platform.api.lifecycle.FunctionEngine.Planning;
import org.paifang.platform.api.lifecycle.FunctionEngine.Upload;
import org.paifang.platform.api.lifecycle.FunctionInside;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.text.Reason;

/** Where functions are looked at and changed. Every method asks the policy first. Thread-safe. */
public final class FunctionDesk {

    /** How much of a function's history is shown. */
    public static final int EVENTS = 100;

    private final AccessPolicy access;
    private final FunctionEngine engine;
    private final FunctionRegistry registry;
    private final FunctionSwitch choices;
    private final Directory directory;
    private final ToIntBiFunction<String, String> openPages;
    private final ChangeRequests requests;

    /**
     * Over what the platform gives.
     *
     * @param openPages in how many pages a bundle's version is open now
     */
    public FunctionDesk(
            AccessPolicy access,
            FunctionEngine engine,
            FunctionRegistry registry,
            FunctionSwitch choices,
            Directory directory,
            ToIntBiFunction<String, String> openPages,
            ChangeRequests requests) {
        this.access = access;
        this.engine = engine;
        this.registry = registry;
        this.choices = choices;
        this.directory = directory;
        this.openPages = openPages;
        this.requests = requests;
    }

    /** Whether the caller may do more than look. */
    public boolean mayChange(Caller caller) {
        return access.decide(caller, FunctionRights.CHANGE).verdict() == Verdict.ALLOWED;
    }

    /** Every function, by its id; from memory. */
    public List<Shelf> overview(Caller caller, Locale language) {
        access.require(caller, FunctionRights.VIEW);
        return shelves(caller, language);
    }

    /** Everything about a function, if there ever was one; may wait for a change that is under way. */
    public Optional<Details> details(Caller caller, FunctionId function, Locale language) {
        access.require(caller, FunctionRights.VIEW);
        return shelves(caller, language).stream()
                .filter(shelf -> shelf.function().equals(function))
                .findFirst()
                .map(shelf -> details(shelf, language));
    }

    /** What a change would do; may wait for a change that is under way. */
    public Prospect plan(Caller caller, Change change) {
        access.require(caller, FunctionRights.CHANGE);
        if (isOwnEnd(change)) {
            return new Prospect.OwnEnd();
        }
        var planning = engine.plan(change);
        return planning instanceof Planning.Planned planned
                ? new Prospect.Planned(
                        planned.plan(),
                        requests.people(caller),
                        Optional.ofNullable(
                                requests.waiting(caller).get(change.function().value())))
                : new Prospect.Impossible(((Planning.Impossible) planning).why());
    }

    /** Does what was planned, on behalf of the caller; where others must agree first, asks them. */
    public Applied apply(Caller caller, Plan plan) {
        access.require(caller, FunctionRights.CHANGE);
        if (isOwnEnd(plan.change())) {
            throw new IllegalArgumentException("this function does not take itself away");
        }
        var function = plan.change().function().value();
        if (requests.people(caller) == 0 && !requests.waiting(caller).containsKey(function)) {
            return new Applied.AtOnce(
                    engine.apply(plan.change(), plan.hash(), caller.operator().toString()));
        }
        return planned(plan.change())
                        .filter(now -> now.hash().equals(plan.hash()))
                        .isPresent()
                ? requests.ask(caller, plan)
                : new Applied.NotAsked(Reason.of("request.changed"));
    }

    /** How a change that waited for others stands now; empty if the caller may not see it. */
    public Optional<Approval> request(Caller caller, ApprovalId id) {
        access.require(caller, FunctionRights.VIEW);
        return requests.find(caller, id);
    }

    /** Takes a package, on behalf of the caller. */
    public Upload upload(Caller caller, InputStream content) throws IOException {
        access.require(caller, FunctionRights.CHANGE);
        return engine.upload(content, caller.operator().toString());
    }

    /** Whom a version can be given to first, by number. */
    public List<Merchant> merchants(Caller caller) {
        access.require(caller, FunctionRights.CHANGE);
        return directory.allMerchants().stream()
                .filter(merchant -> merchant.edition() != Edition.BANK)
                .sorted(Comparator.comparing(Merchant::no))
                .toList();
    }

    /** What a function calls its menu items and permissions, by id, as far as a version of it serves; from memory. */
    public Map<String, String> titles(Caller caller, FunctionId function, Locale language) {
        access.require(caller, FunctionRights.VIEW);
        return titles(function, language);
    }

    private static String titleKey(PermissionId permission) {
        return "permission." + permission.value().substring(permission.value().indexOf('.') + 1);
    }

    static boolean isOwnEnd(Change change) {
        return change instanceof Change.Remove && change.function().equals(FunctionRights.FUNCTION);
    }

    private List<Shelf> shelves(Caller caller, Locale language) {
        var waiting = requests.waiting(caller);
        var byFunction = engine.versions().stream()
                .collect(Collectors.groupingBy(FunctionVersion::function, LinkedHashMap::new, Collectors.toList()));
        return byFunction.entrySet().stream()
                .map(entry -> shelf(
                        entry.getKey(),
                        entry.getValue(),
                        Optional.ofNullable(waiting.get(entry.getKey().value())),
                        language))
                .sorted(Comparator.comparing(Shelf::function))
                .toList();
    }

    private Shelf shelf(
            FunctionId function, List<FunctionVersion> versions, Optional<Approval> waiting, Locale language) {
        var served = registry.find(function);
        var choice = choices.choice(function);
        var copies = new ArrayList<Copy>();
        versions.forEach(version -> copies.add(copy(version, served, choice)));
        copies.sort(Comparator.comparingInt(FunctionDesk::rank));
        var titles = served.stream()
                .flatMap(found -> found.descriptor().items().stream()
                        .map(item -> found.messages().text(language, item.titleKey())))
                .toList();
        return new Shelf(function, titles, copies, waiting);
    }

    /** Stable: within a rank the newest version stays first. */
    private static int rank(Copy copy) {
        if (copy.serving() instanceof Serving.All) {
            return 0;
        }
        if (copy.serves()) {
            return 1;
        }
        return switch (copy.version().state()) {
            case GONE, FAILED -> 3;
            default -> 2;
        };
    }

    private Copy copy(FunctionVersion version, Optional<InstalledFunction> served, Choice choice) {
        var open = version.state().runs() ? openPages.applyAsInt(version.bundle(), version.version()) : 0;
        var inside = engine.inside(version.function(), version.version());
        return new Copy(
                version,
                serving(version, served, choice),
                open,
                inside.flatMap(FunctionInside::ill),
                inside.map(FunctionInside::failures).orElse(0));
    }

    private static Serving serving(FunctionVersion version, Optional<InstalledFunction> served, Choice choice) {
        if (choice.withdrawn() || !version.state().runs()) {
            return new Serving.Nobody();
        }
        if (served.filter(one -> one.version().equals(version.version())).isPresent()) {
            return new Serving.All(choice.beside().isPresent());
        }
        return choice.beside()
                .filter(beside -> beside.version().equals(version.version()))
                .<Serving>map(beside -> new Serving.Some(beside.cohort()))
                .orElseGet(Serving.Nobody::new);
    }

    private Details details(Shelf shelf, Locale language) {
        var function = shelf.function();
        var removal = planned(new Change.Remove(function));
        var carried = removal.or(() -> shelf.copies().stream()
                .flatMap(copy -> planned(put(copy)).stream())
                .findFirst());
        var canPut = shelf.copies().stream()
                .filter(copy -> planned(put(copy)).isPresent())
                .map(copy -> copy.version().version())
                .collect(Collectors.toSet());
        return new Details(
                shelf,
                carried.map(plan -> all(plan.items())).orElse(List.of()),
                titles(function, language),
                carried.map(plan -> all(plan.permissions())).orElse(List.of()),
                carried.map(plan -> all(plan.api())).orElse(List.of()),
                carried.map(plan -> all(plan.tables())).orElse(List.of()),
                engine.inside(function, shelf.copies().get(0).version().version()),
                engine.history(function, EVENTS),
                canPut,
                planned(new Change.Return(function)).map(Plan::after),
                removal.isPresent() && !function.equals(FunctionRights.FUNCTION));
    }

    private static Change put(Copy copy) {
        return new Change.Put(copy.version().function(), copy.version().version(), Cohort.ALL);
    }

    /** A function's own things: all that a removal takes, or that an installation brings. */
    private static List<String> all(Plan.Difference difference) {
        var all = new ArrayList<>(difference.becomes());
        all.addAll(difference.vanishes());
        return all;
    }

    private Map<String, String> titles(FunctionId function, Locale language) {
        var titles = new HashMap<String, String>();
        registry.find(function).ifPresent(found -> {
            var descriptor = found.descriptor();
            descriptor
                    .items()
                    .forEach(
                            one -> titles.put(one.id().value(), found.messages().text(language, one.titleKey())));
            descriptor
                    .permissions()
                    .forEach(one -> titles.put(one.value(), found.messages().text(language, titleKey(one))));
        });
        return titles;
    }

    private Optional<Plan> planned(Change change) {
        return engine.plan(change) instanceof Planning.Planned planned ? Optional.of(planned.plan()) : Optional.empty();
    }
}
