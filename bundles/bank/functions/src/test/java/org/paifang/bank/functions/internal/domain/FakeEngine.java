package org.paifang.bank.functions.internal.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paifang.bank.functions.internal.FunctionsFunction;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.FunctionSwitch;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.RefusedFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEngine;
import org.paifang.platform.api.lifecycle.FunctionEvent;
import org.paifang.platform.api.lifecycle.FunctionInside;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.api.lifecycle.FunctionUse;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;

/** A platform that answers what the test says, and writes down what it is asked to do. Everything is in memory. */
public final class FakeEngine implements FunctionEngine, FunctionRegistry, FunctionSwitch, FunctionUse {

    public static final Instant NOON = Instant.parse("2026-11-01T04:00:00Z");

    public final List<FunctionVersion> versions = new ArrayList<>();
    public final List<FunctionEvent> events = new ArrayList<>();
    public final Map<String, Integer> openPages = new HashMap<>();
    public final Map<String, FunctionInside> insides = new HashMap<>();
    public final Map<Change, Planning> plans = new HashMap<>();
    public final List<String> asked = new ArrayList<>();
    public Upload upload = new Upload.Refused(List.of(says("The package is not signed.")));
    public Optional<Outcome> outcome = Optional.empty();
    private final Map<FunctionId, InstalledFunction> serving = new HashMap<>();
    private final Map<FunctionId, Choice> choices = new HashMap<>();
    private final Messages messages = new FunctionsFunction(this).messages();

    /** What the engine says, whatever it is. */
    public static Reason says(String sentence) {
        return Reason.of(PLAIN, sentence);
    }

    /** What it says in words of its own, in the reader's language. */
    public static Reason saysItself(String version) {
        return Reason.of("lifecycle.itself", version);
    }

    @Override
    public Messages messages() {
        return Messages.of(Map.of(
                Languages.ENGLISH, words("Version {0}."),
                Languages.SIMPLIFIED_CHINESE, words("版本 {0}。"),
                Languages.TRADITIONAL_CHINESE, words("版本 {0}。")));
    }

    private static Map<String, String> words(String own) {
        return Map.of(PLAIN, "{0}", "lifecycle.itself", own);
    }

    /** A version in some state; the first one that is active serves all. */
    public FunctionVersion has(String function, String version, FunctionState state, String why) {
        var id = new FunctionId(function);
        var known = new FunctionVersion(
                id,
                version,
                "demo." + function,
                state,
                false,
                "CN=Demo Signer, O=Demo",
                "ab",
                NOON,
                Optional.of(why).filter(one -> !one.isEmpty()).map(FakeEngine::says));
        versions.add(known);
        if (state == FunctionState.ACTIVE) {
            serving.putIfAbsent(id, new InstalledFunction(descriptor(id), messages, known.bundle(), version));
        }
        return known;
    }

    /** It serves other systems alone. */
    public void hasNoMenu(String function) {
        serving.computeIfPresent(
                new FunctionId(function),
                (id, now) -> new InstalledFunction(
                        new FunctionDescriptor(
                                id,
                                now.descriptor().editions(),
                                List.of(),
                                now.descriptor().permissions(),
                                List.of()),
                        now.messages(),
                        now.bundle(),
                        now.version()));
    }

    /** Nobody is served by it any more. */
    public void withdraw(String function) {
        var id = new FunctionId(function);
        serving.remove(id);
        choices.put(id, Choice.WITHDRAWN);
    }

    /** What a plan for a change says. */
    public Plan plans(Change change, String before, String after) {
        var function = change.function().value();
        var items = new Plan.Difference(
                before.isEmpty() ? List.of(function + ".list /" + function) : List.of(),
                after.isEmpty() ? List.of(function + ".list /" + function) : List.of(),
                List.of(),
                before.isEmpty() || after.isEmpty() ? List.of() : List.of(function + ".list /" + function));
        var nothing = Plan.Difference.NONE;
        var tables = new Plan.Difference(
                List.of(), after.isEmpty() ? List.of(function + "_table") : List.of(), List.of(), List.of());
        var plan = new Plan(
                "hash-" + before + "-" + after,
                change,
                before,
                after,
                bundles(function, before, after),
                items,
                nothing,
                nothing,
                tables,
                3,
                after.isEmpty() ? 5 : 0,
                new Plan.Use(7, Map.of(function + ".list", 2), 1, List.of("a batch")));
        plans.put(change, new Planning.Planned(plan));
        return plan;
    }

    private static Plan.Difference bundles(String function, String before, String after) {
        return Plan.Difference.between(
                before.isEmpty() ? List.of() : List.of("demo." + function + " " + before),
                after.isEmpty() ? List.of() : List.of("demo." + function + " " + after));
    }

    private static FunctionDescriptor descriptor(FunctionId id) {
        var permission = new PermissionId(id + ".view");
        return new FunctionDescriptor(
                id,
                Set.of(Edition.ONLINE),
                List.of(new MenuItem(new ItemId(id + ".list"), id.value(), "list", "services", 1, permission)),
                List.of(permission),
                List.of());
    }

    @Override
    public List<FunctionVersion> versions() {
        return List.copyOf(versions);
    }

    @Override
    public Upload upload(InputStream content, String who) throws IOException {
        asked.add("upload " + new String(content.readAllBytes(), StandardCharsets.UTF_8) + " by " + who);
        return upload;
    }

    @Override
    public Planning plan(Change change) {
        return plans.getOrDefault(change, new Planning.Impossible(says("Nobody planned this.")));
    }

    @Override
    public Outcome apply(Change change, String planHash, String who) {
        asked.add("apply " + planHash + " by " + who);
        return outcome.orElseGet(() -> new Outcome.Done(((Planning.Planned) plan(change)).plan()));
    }

    @Override
    public Optional<FunctionInside> inside(FunctionId function, String version) {
        return Optional.ofNullable(insides.get(function + "/" + version));
    }

    @Override
    public List<FunctionEvent> history(FunctionId function, int limit) {
        return events.stream()
                .filter(event -> event.function().equals(function))
                .limit(limit)
                .toList();
    }

    @Override
    public List<InstalledFunction> installed() {
        return List.copyOf(serving.values());
    }

    @Override
    public Optional<InstalledFunction> find(FunctionId id) {
        return Optional.ofNullable(serving.get(id));
    }

    @Override
    public Optional<MenuItem> itemAt(String path) {
        return Optional.empty();
    }

    @Override
    public List<RefusedFunction> refused() {
        return List.of();
    }

    @Override
    public void choose(FunctionId function, Choice choice) {
        choices.put(function, choice);
    }

    @Override
    public Choice choice(FunctionId function) {
        return choices.getOrDefault(function, Choice.FIRST);
    }

    @Override
    public int openPages(String bundle, String version) {
        return openPages.getOrDefault(bundle + " " + version, 0);
    }
}
