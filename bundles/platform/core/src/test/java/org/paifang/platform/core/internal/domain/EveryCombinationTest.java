package org.paifang.platform.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.platform.api.access.Decision;
import org.paifang.platform.api.access.Explanation;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileVersion;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.Samples;

/**
 * Installed or not, in the edition or not, permitted or not, locked or not, and in each of four layers the function and the
 * item switched on, off or not mentioned: 16 × 6,561 worlds, once with layers of files and once with published ones above a
 * file, each held at every door against a model of ten lines.
 */
class EveryCombinationTest {

    private static final ItemId LIST = new ItemId("refund.list");
    private static final PermissionId VIEW = new PermissionId("refund.view");
    private static final Branch CITY = new Branch("廣東", "深圳市");
    private static final PermissionId CREATE = new PermissionId("refund.create");
    private static final String PREVIEW = "a preview";
    private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");
    private static final int LAYERS = 4;
    private static final int SAYS_OF_A_LAYER = 9;

    private static final Layers FILES = new Layers(
            List.of("platform", "edition:online", "kind:B2C", "merchant:100001"),
            List.of("profile platform", "profile edition online", "profile kind B2C", "profile merchant 100001"));

    /** The first one is the file under the second. */
    private static final Layers PUBLISHED = new Layers(
            List.of("edition:online", "edition:online", "branch:廣東/深圳市", "merchant:100001"),
            List.of(
                    "profile edition online",
                    "profile edition online, version 1 by bank-01",
                    "profile branch 廣東/深圳市, version 1 by bank-01",
                    "profile merchant 100001, version 1 by bank-01"));

    /** The four layers that speak, from general to special, and how decisions name them. */
    record Layers(List<String> written, List<String> labels) {}

    /** What each door answers. */
    record Doors(
            Decision item,
            Decision permission,
            List<ItemId> menu,
            Decision explained,
            List<String> decisiveSteps,
            Decision previewed,
            Decision lookedAtInPreview,
            Verdict changedInPreview) {}

    record World(boolean installed, boolean inEdition, boolean permitted, boolean locked) {}

    /** What the four layers say, from general to special, and the same as the product reads it. */
    record Profile(Layers layers, List<Say> says) {

        ProfileBook book() {
            var first = layers.equals(FILES) ? LAYERS : 1;
            var configurations = new HashMap<String, Map<String, Object>>();
            for (var i = 0; i < first; i++) {
                var configuration = new HashMap<String, Object>(entries(says.get(i)));
                configuration.put("layer", layers.written().get(i));
                configurations.put("pid" + i, configuration);
            }
            var book = ProfileBook.read(configurations);
            for (var i = first; i < LAYERS; i++) {
                var layer = Layer.parse(layers.written().get(i)).orElseThrow();
                book = book.with(
                        layer,
                        Slot.of(layer, List.of(version(layer, entries(says.get(i)))), NOW)
                                .orElseThrow());
            }
            return book;
        }
    }

    /** What a layer says: {@code null} is nothing. */
    record Say(@Nullable Boolean function, @Nullable Boolean item) {}

    static Stream<World> worlds() {
        return Stream.of(true, false).flatMap(installed -> Stream.of(true, false)
                .flatMap(edition -> Stream.of(true, false).flatMap(permitted -> Stream.of(true, false)
                        .map(locked -> new World(installed, edition, permitted, locked)))));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whatIsOpenIsInstalledAndEnabledAndPermittedAtEveryDoor(World world) {
        var book = new AtomicReference<>(ProfileBook.EMPTY);
        var access = access(world, () -> Objects.requireNonNull(book.get()));
        for (var layers : List.of(FILES, PUBLISHED)) {
            var all = everySay();
            assertThat(all).hasSize(SAYS_OF_A_LAYER * SAYS_OF_A_LAYER * SAYS_OF_A_LAYER * SAYS_OF_A_LAYER);
            for (var says : all) {
                var profile = new Profile(layers, says);
                book.set(profile.book());
                check(access, world, profile);
            }
        }
    }

    private static void check(LayeredAccess access, World world, Profile profile) {
        var expected = model(world, profile);
        var preview = Caller.previewing(Samples.SUPERVISOR.operator(), PREVIEW);
        var caller = Samples.SUPERVISOR;
        var menu = access.of(caller).stream()
                .flatMap(group -> group.entries().stream())
                .map(entry -> entry.item().id())
                .toList();
        var explanation = access.explain(caller.operator(), LIST);
        var decisive = explanation.steps().stream()
                .filter(Explanation.Step::decisive)
                .map(Explanation.Step::layer)
                .toList();
        var actual = new Doors(
                access.decide(caller, LIST),
                access.decide(caller, VIEW),
                menu,
                explanation.decision(),
                decisive,
                access.decide(preview, LIST),
                access.decide(preview, VIEW),
                access.decide(preview, CREATE).verdict());
        var wanted = new Doors(
                expected,
                expected,
                expected.allowed() ? List.of(LIST) : List.of(),
                expected,
                List.of(expected.decidedBy()),
                expected,
                expected,
                Verdict.PREVIEW);
        // an assertion for each of a hundred thousand costs more than all the decisions
        if (!actual.equals(wanted)) {
            assertThat(actual).as("%s %s", world, profile).isEqualTo(wanted);
        }
    }

    /** The rule as the product's description says it, written down a second time. */
    private static Decision model(World world, Profile profile) {
        var says = profile.says();
        var labels = profile.layers().labels();
        if (!world.installed()) {
            return new Decision(Verdict.NOT_INSTALLED, "installed");
        }
        if (!world.inEdition()) {
            return new Decision(Verdict.NOT_IN_EDITION, "edition");
        }
        var function = -1;
        var item = -1;
        for (var i = 0; i < says.size(); i++) {
            function = says.get(i).function() == null ? function : i;
            item = says.get(i).item() == null ? item : i;
        }
        if (function >= 0 && Boolean.FALSE.equals(says.get(function).function())) {
            return new Decision(Verdict.SWITCHED_OFF, labels.get(function));
        }
        if (item >= 0 && Boolean.FALSE.equals(says.get(item).item())) {
            return new Decision(Verdict.SWITCHED_OFF, labels.get(item));
        }
        var may = world.permitted() && !world.locked();
        return new Decision(may ? Verdict.ALLOWED : Verdict.NOT_PERMITTED, "operator");
    }

    private static LayeredAccess access(World world, ProfileSource profiles) {
        var editions = Set.of(world.inEdition() ? Edition.ONLINE : Edition.OFFLINE);
        var refund = Functions.descriptor(
                "refund", editions, Functions.item("refund.list", "refunds", "money", 10, "refund.view"));
        var functions = world.installed() ? Functions.registry(refund) : Functions.registry();
        var operator = new Operator(
                Samples.SUPERVISOR.operator(), "Sample", world.locked(), world.permitted() ? Set.of(VIEW) : Set.of());
        var shop = Samples.ONLINE;
        var inTheCity = new Merchant(
                shop.no(), shop.name(), shop.edition(), shop.kind(), shop.zone(), shop.currency(), Optional.of(CITY));
        return new LayeredAccess(
                functions,
                profiles,
                FakeDirectory.withSamples().add(inTheCity).add(operator),
                name -> name.equals(PREVIEW) ? profiles.book() : null);
    }

    private static Map<String, String> entries(Say say) {
        var entries = new HashMap<String, String>();
        put(entries, "function.refund", say.function());
        put(entries, "item.refund.list", say.item());
        return entries;
    }

    private static ProfileVersion version(Layer layer, Map<String, String> entries) {
        return new ProfileVersion(
                layer,
                1,
                new ProfileDocument(entries),
                Cohort.ALL,
                NOW,
                NOW,
                OperatorId.parse("bank-01").orElseThrow(),
                List.of(),
                "",
                Optional.empty());
    }

    private static void put(Map<String, String> configuration, String key, @Nullable Boolean on) {
        if (on != null) {
            configuration.put(key, on ? "on" : "off");
        }
    }

    private static List<List<Say>> everySay() {
        var all = new ArrayList<List<Say>>();
        all.add(List.of());
        for (var layer = 0; layer < LAYERS; layer++) {
            var longer = new ArrayList<List<Say>>();
            for (var says : all) {
                for (var say = 0; say < SAYS_OF_A_LAYER; say++) {
                    var more = new ArrayList<>(says);
                    more.add(new Say(say(say / 3), say(say % 3)));
                    longer.add(more);
                }
            }
            all.clear();
            all.addAll(longer);
        }
        return all;
    }

    private static @Nullable Boolean say(int number) {
        return number == 0 ? null : Boolean.valueOf(number == 1);
    }
}
