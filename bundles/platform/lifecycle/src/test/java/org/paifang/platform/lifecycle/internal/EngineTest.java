package org.paifang.platform.lifecycle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionSwitch;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEngine.Outcome;
import org.paifang.platform.api.lifecycle.FunctionEngine.Planning;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.store.AppliedMigrations;
import org.paifang.platform.api.store.MigrationFailures;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.check.ChangelogCheck;
import org.paifang.platform.lifecycle.internal.check.Declaration;
import org.paifang.platform.lifecycle.internal.check.Limits;
import org.paifang.platform.lifecycle.internal.check.PackageCheck;
import org.paifang.platform.lifecycle.internal.check.Signers;
import org.paifang.platform.lifecycle.internal.life.Book;
import org.paifang.platform.lifecycle.internal.life.Journal;
import org.paifang.platform.lifecycle.internal.life.Planner;
import org.paifang.platform.lifecycle.internal.osgi.Bundles;
import org.paifang.platform.lifecycle.internal.osgi.Components;
import org.paifang.platform.lifecycle.internal.osgi.Inside;
import org.paifang.platform.lifecycle.internal.osgi.WorkUnderWay;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeFunctions;

/** What an engine does whose platform does not do what was planned: here it serves the function whatever is chosen. */
class EngineTest {

    private static final FunctionId COUPONS = new FunctionId("coupons");
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    private final FakeFunctions functions = new FakeFunctions();
    private final Map<FunctionId, Choice> chosen = new HashMap<>();
    private Optional<Declaration> declared = Optional.empty();
    private final List<Drain> drains = new ArrayList<>();
    private Book book;
    private Engine engine;

    @BeforeEach
    void set() {
        functions.add(
                new FunctionDescriptor(COUPONS, EnumSet.allOf(Edition.class), List.of(), List.of(), List.of()),
                Messages.of(Map.of()));
        book = new Book(folder.resolve("functions.properties"));
        book.choose(COUPONS, Choice.FIRST, Optional.of("0.9.0"));
        chosen.put(COUPONS, Choice.FIRST);
        engine = engine();
    }

    @AfterEach
    void close() {
        drains.forEach(Drain::close);
    }

    @Test
    void aRemovalThatTheFunctionOutlivesIsTakenBack() {
        var change = new Change.Remove(COUPONS);
        var plan = ((Planning.Planned) engine.plan(change)).plan();

        var outcome = engine.apply(change, plan.hash(), "somebody");

        assertThat(outcome).isEqualTo(new Outcome.TakenBack(Reason.of("lifecycle.compare.serves-still", "1.0.0")));
        assertThat(chosen).containsEntry(COUPONS, Choice.FIRST);
        assertThat(book.choices()).containsEntry(COUPONS, Choice.FIRST);
        assertThat(book.previous(COUPONS)).contains("0.9.0");
        assertThat(book.versions()).isEmpty();
    }

    @Test
    void aVersionThatShowsAnotherMenuThanItDeclaresIsTakenBack() {
        var some = Choice.FIRST.with(new Choice.Beside("1.1.0", Cohort.of(Set.of(new MerchantNo("100001")))));
        chosen.put(COUPONS, some);
        declared = Optional.of(new Declaration(
                COUPONS,
                "org.paifang.test.coupons",
                "1.0.0",
                EnumSet.allOf(Edition.class),
                Map.of(new ItemId("coupons.list"), "coupons"),
                List.of(),
                List.of(),
                List.of()));
        var change = new Change.Put(COUPONS, "1.0.0", Cohort.ALL);
        var plan = ((Planning.Planned) engine.plan(change)).plan();

        var outcome = engine.apply(change, plan.hash(), "somebody");

        assertThat(outcome).isInstanceOfSatisfying(Outcome.TakenBack.class, back -> assertThat(
                        back.why().code())
                .isEqualTo("lifecycle.compare.menu"));
        assertThat(chosen).containsEntry(COUPONS, some);
        assertThat(book.choices()).containsEntry(COUPONS, some);
        assertThat(book.previous(COUPONS)).contains("0.9.0");
    }

    private Engine engine() {
        var context = proxy(BundleContext.class, Map.of());
        var system = proxy(Bundle.class, Map.of("getBundleContext", context));
        var bundles = new Bundles(proxy(BundleContext.class, Map.of("getBundle", system, "getBundles", new Bundle[0])));
        var settings = new Settings(
                false,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        var choices = new Choices();
        var components = new Components(proxy(ServiceComponentRuntime.class, Map.of()));
        var applied = proxy(AppliedMigrations.class, Map.of("tables", Optional.empty()));
        var check = new PackageCheck(Limits.DEFAULT, new Signers(folder.resolve("signers")), false, CLOCK);
        return new Engine(
                new Packages(folder, check, new ChangelogCheck(applied), bundles, settings.staging()),
                bundles,
                functions,
                choices,
                book,
                new Journal(folder.resolve("journal.tsv"), entry -> {}),
                made -> new Planner(functions, choices, FakeDirectory.withSamples(), book, new Declared()),
                new Staging(
                        bundles,
                        functions,
                        components,
                        new Inside(context, components),
                        proxy(MigrationFailures.class, Map.of()),
                        List::of),
                made -> {
                    drains.add(new Drain(new WorkUnderWay(), version -> 0, made, settings.drain(), CLOCK));
                    return drains.get(0);
                },
                new Uses(),
                new Comparison(functions, new Unchanged()),
                settings,
                CLOCK);
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }

    private final class Choices implements FunctionSwitch {

        @Override
        public void choose(FunctionId function, Choice choice) {
            chosen.put(function, choice);
        }

        @Override
        public Choice choice(FunctionId function) {
            return chosen.getOrDefault(function, Choice.FIRST);
        }
    }

    /** The function has nothing but what it declares. */
    private final class Declared implements Planner.World {

        @Override
        public Optional<Declaration> declaration(FunctionId function, String version) {
            return declared;
        }

        @Override
        public Set<String> bundles(FunctionId function, String version) {
            return Set.of();
        }

        @Override
        public List<Reason> contradictions(FunctionId function, String version) {
            return List.of();
        }

        @Override
        public Set<String> bundlesOfOthers(FunctionId function) {
            return Set.of();
        }

        @Override
        public Plan.Use use(FunctionId function) {
            return new Plan.Use(0, Map.of(), 0, List.of());
        }
    }

    private static final class Unchanged implements Comparison.World {

        @Override
        public Optional<Bundle> bundle(String name, String version) {
            return Optional.empty();
        }

        @Override
        public Set<String> api(String bundle, String version) {
            return Set.of();
        }

        @Override
        public Optional<Set<String>> tables(FunctionId function) {
            return Optional.empty();
        }
    }
}
