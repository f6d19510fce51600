package org.paifang.platform.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.Samples;

/**
 * Installed or not, in the edition or not, permitted or not, locked or not, and in each of the four layers the function
 * and the item switched on, off or not mentioned: 16 × 6,561 worlds, each held against a model of ten lines.
 */
class EveryCombinationTest {

    private static final ItemId LIST = new ItemId("refund.list");
    private static final PermissionId VIEW = new PermissionId("refund.view");
    private static final List<String> LAYERS = List.of("platform", "edition:online", "kind:B2C", "merchant:100001");
    private static final List<String> LABELS =
            List.of("profile platform", "profile edition online", "profile kind B2C", "profile merchant 100001");
    private static final int SAYS_OF_A_LAYER = 9;
    private static final List<Profile> PROFILES =
            everySay().stream().map(says -> new Profile(says, book(says))).toList();

    /** What each door answers. */
    record Doors(
            Decision item, Decision permission, List<ItemId> menu, Decision explained, List<String> decisiveSteps) {}

    record World(boolean installed, boolean inEdition, boolean permitted, boolean locked) {}

    /** What the four layers say, from general to special, and the same as the product reads it. */
    record Profile(List<Say> says, ProfileBook book) {}

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
        assertThat(PROFILES).hasSize(SAYS_OF_A_LAYER * SAYS_OF_A_LAYER * SAYS_OF_A_LAYER * SAYS_OF_A_LAYER);
        var book = new AtomicReference<>(ProfileBook.EMPTY);
        var access = access(world, () -> Objects.requireNonNull(book.get()));
        for (var profile : PROFILES) {
            book.set(profile.book());
            check(access, world, profile);
        }
    }

    private static void check(LayeredAccess access, World world, Profile profile) {
        var expected = model(world, profile.says());
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
                access.decide(caller, LIST), access.decide(caller, VIEW), menu, explanation.decision(), decisive);
        var wanted = new Doors(
                expected,
                expected,
                expected.allowed() ? List.of(LIST) : List.of(),
                expected,
                List.of(expected.decidedBy()));
        // an assertion for each of a hundred thousand costs more than all the decisions
        if (!actual.equals(wanted)) {
            assertThat(actual).as("%s %s", world, profile.says()).isEqualTo(wanted);
        }
    }

    /** The rule as the product's description says it, written down a second time. */
    private static Decision model(World world, List<Say> says) {
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
            return new Decision(Verdict.SWITCHED_OFF, LABELS.get(function));
        }
        if (item >= 0 && Boolean.FALSE.equals(says.get(item).item())) {
            return new Decision(Verdict.SWITCHED_OFF, LABELS.get(item));
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
        return new LayeredAccess(
                functions, profiles, FakeDirectory.withSamples().add(operator));
    }

    private static ProfileBook book(List<Say> says) {
        var configurations = new HashMap<String, Map<String, Object>>();
        for (var i = 0; i < says.size(); i++) {
            var configuration = new HashMap<String, Object>(Map.of("layer", LAYERS.get(i)));
            put(configuration, "function.refund", says.get(i).function());
            put(configuration, "item.refund.list", says.get(i).item());
            configurations.put("pid" + i, configuration);
        }
        return ProfileBook.read(configurations);
    }

    private static void put(Map<String, Object> configuration, String key, @Nullable Boolean on) {
        if (on != null) {
            configuration.put(key, on ? "on" : "off");
        }
    }

    private static List<List<Say>> everySay() {
        var all = new ArrayList<List<Say>>();
        all.add(List.of());
        for (var layer = 0; layer < LAYERS.size(); layer++) {
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
