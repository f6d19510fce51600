package org.paifang.platform.lifecycle.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionSwitch;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEngine.Planning;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.check.Declaration;
import org.paifang.platform.lifecycle.internal.text.Words;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeFunctions;

/** What a change touches, reckoned before it happens. */
class PlannerTest {

    private static final Reason OTHER = Words.plain("It has another change 1.");
    private static final FunctionId COUPONS = new FunctionId("coupons");
    private static final String FIRST = "org.paifang.test.coupons 1.0.0";
    private static final String NEXT = "org.paifang.test.coupons 1.1.0";
    private static final String LIBRARY = "test.library 3.0.0";

    @TempDir
    Path folder;

    private final FakeFunctions functions = new FakeFunctions();
    private final Choices choices = new Choices();
    private final Here here = new Here();
    private Planner planner;

    @BeforeEach
    void set() {
        planner = new Planner(
                functions,
                choices,
                FakeDirectory.withSamples(),
                new Book(folder.resolve("functions.properties")),
                here);
        here.has("1.0.0", Set.of(FIRST, LIBRARY), "coupons.list", "coupons.old");
        here.has("1.1.0", Set.of(NEXT), "coupons.list", "coupons.new");
        var view = new PermissionId("coupons.view");
        functions.add(
                new FunctionDescriptor(
                        COUPONS,
                        EnumSet.allOf(Edition.class),
                        List.of(item("coupons.list", "coupons", view), item("coupons.old", "coupons-old", view)),
                        List.of(view),
                        List.of()),
                Messages.of(Map.of()));
    }

    @Test
    void anUpdateBringsTheNewBundleAndTakesTheOldOneWithWhatOnlyThatNeeded() {
        var plan = plan(new Change.Put(COUPONS, "1.1.0", Cohort.ALL));
        assertThat(plan.bundles().appears()).containsExactly(NEXT);
        assertThat(plan.bundles().vanishes()).containsExactly(FIRST, LIBRARY);
    }

    @Test
    void whatAnotherFunctionNeedsAsWellStays() {
        here.others = Set.of(LIBRARY);
        var plan = plan(new Change.Remove(COUPONS));
        assertThat(plan.bundles().vanishes()).containsExactly(FIRST);
        assertThat(plan.bundles().stays()).containsExactly(LIBRARY);
    }

    @Test
    void aVersionForSomeComesBesideTheOther() {
        var plan = plan(new Change.Put(COUPONS, "1.1.0", Cohort.of(Set.of(new MerchantNo("100001")))));
        assertThat(plan.bundles().appears()).containsExactly(NEXT);
        assertThat(plan.bundles().vanishes()).isEmpty();
        assertThat(plan.bundles().stays()).containsExactly(FIRST, LIBRARY);
    }

    @Test
    void theEndOfACohortTakesTheOtherAway() {
        choices.choose(
                COUPONS,
                Choice.of("1.0.0").with(new Choice.Beside("1.1.0", Cohort.of(Set.of(new MerchantNo("100001"))))));
        var plan = plan(new Change.Return(COUPONS));
        assertThat(plan.bundles().vanishes()).containsExactly(NEXT);
        assertThat(plan.bundles().stays()).containsExactly(FIRST, LIBRARY);
    }

    @Test
    void favouritesThatLeadToWhatGoesAreNamedAndTheOthersAreNot() {
        here.favourites.put("coupons.list", 4);
        here.favourites.put("coupons.old", 2);
        assertThat(plan(new Change.Put(COUPONS, "1.1.0", Cohort.ALL)).lostFavourites())
                .isEqualTo(Map.of("coupons.old", 2));
        assertThat(plan(new Change.Remove(COUPONS)).lostFavourites())
                .isEqualTo(Map.of("coupons.list", 4, "coupons.old", 2));
    }

    @Test
    void aVersionWhoseChangesWereAppliedOtherwiseIsNotPlanned() {
        here.contradictions = List.of(OTHER, Words.plain("It has another change 2."));
        assertThat(planner.plan(new Change.Put(COUPONS, "1.1.0", Cohort.ALL)))
                .isEqualTo(new Planning.Impossible(OTHER));
    }

    @Test
    void whatRunsOrServedBeforeIsThereWhateverTheDatabaseSays() {
        choices.choose(
                COUPONS,
                Choice.of("1.0.0").with(new Choice.Beside("1.1.0", Cohort.of(Set.of(new MerchantNo("100001"))))));
        here.contradictions = List.of(OTHER);
        plan(new Change.Put(COUPONS, "1.0.0", Cohort.ALL));
        plan(new Change.Return(COUPONS));
        plan(new Change.Remove(COUPONS));
    }

    @Test
    void theJournalSaysWhatChanges() {
        assertThat(Words.english(Summary.of(plan(new Change.Put(COUPONS, "1.1.0", Cohort.ALL)))))
                .contains("menu +coupons.new /coupons-new, -coupons.old /coupons-old")
                .contains("bundles +" + NEXT + ", -" + FIRST + ", -" + LIBRARY);
    }

    private static MenuItem item(String id, String path, PermissionId permission) {
        return new MenuItem(new ItemId(id), path, "list", "services", 1, permission);
    }

    private Plan plan(Change change) {
        var planning = planner.plan(change);
        assertThat(planning).isInstanceOf(Planning.Planned.class);
        return ((Planning.Planned) planning).plan();
    }

    private static final class Choices implements FunctionSwitch {

        private Choice now = Choice.FIRST;

        @Override
        public void choose(FunctionId function, Choice choice) {
            now = choice;
        }

        @Override
        public Choice choice(FunctionId function) {
            return now;
        }
    }

    private static final class Here implements Planner.World {

        private final Map<String, Declaration> declarations = new HashMap<>();
        private final Map<String, Set<String>> bundles = new HashMap<>();
        private final Map<String, Integer> favourites = new HashMap<>();
        private Set<String> others = Set.of();
        private List<Reason> contradictions = List.of();

        private void has(String version, Set<String> all, String... items) {
            var paths = new HashMap<ItemId, String>();
            for (var item : items) {
                paths.put(new ItemId(item), item.replace('.', '-').replace("coupons-list", "coupons"));
            }
            bundles.put(version, all);
            declarations.put(
                    version,
                    new Declaration(
                            COUPONS,
                            "org.paifang.test.coupons",
                            version,
                            EnumSet.allOf(Edition.class),
                            paths,
                            List.of(new PermissionId("coupons.view")),
                            List.of(),
                            List.of()));
        }

        @Override
        public Optional<Declaration> declaration(FunctionId function, String version) {
            return Optional.ofNullable(declarations.get(version));
        }

        @Override
        public Set<String> bundles(FunctionId function, String version) {
            return bundles.getOrDefault(version, Set.of());
        }

        @Override
        public List<Reason> contradictions(FunctionId function, String version) {
            return contradictions;
        }

        @Override
        public Set<String> bundlesOfOthers(FunctionId function) {
            return others;
        }

        @Override
        public Plan.Use use(FunctionId function) {
            return new Plan.Use(0, favourites, 0, List.of());
        }
    }
}
