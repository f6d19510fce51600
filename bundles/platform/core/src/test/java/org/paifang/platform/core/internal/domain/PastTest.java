package org.paifang.platform.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileArchive.Publishing;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.Publication;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

/** The menu of any operator at any moment is what it was then. */
class PastTest {

    private static final Instant START = Instant.parse("2026-03-03T12:00:00Z");
    private static final OperatorId WHO = Samples.SUPERVISOR.operator();
    private static final OperatorId BANK = OperatorId.parse("bank-01").orElseThrow();
    private static final List<Layer> LAYERS = List.of(
            Layer.PLATFORM,
            Layer.edition(Edition.ONLINE),
            Layer.kind("B2C"),
            Layer.branch(new Branch("廣東", "")),
            Layer.merchant(Samples.ONLINE.no()));
    private static final List<String> FUNCTIONS = List.of("refund", "query", "claims");
    private static final List<String> GROUPS = List.of("money", "orders", "other");

    private final FixedClock clock = FixedClock.at("2026-03-03T12:00:00Z");
    private final MemoryProfiles store = new MemoryProfiles();
    private final FakeDirectory directory = FakeDirectory.withSamples();
    private final Documents documents = new Documents(store, (moment, run) -> {}, clock);
    private final List<Moments.Moment> untold = new ArrayList<>();
    private final TreeMap<Instant, Operator> rights = new TreeMap<>();
    private ProfileBook files = ProfileBook.EMPTY;
    private Catalog catalog = Catalog.empty(no -> directory.merchant(no).flatMap(Merchant::branch));
    private final ProfileSource source = () -> documents.over(files);
    private Writer writer = writer();

    @Test
    void beforeAnythingWasWrittenDownNothingIsKnown() {
        assertThat(new Past(store, store, this::rights, directory).at(START)).isEmpty();
    }

    @Test
    void whatHappenedInAnyOrderIsRebuiltForEveryMomentOfIt() {
        for (var seed = 0; seed < 40; seed++) {
            new PastTest().liveThroughAndRebuild(new Random(seed), seed);
        }
    }

    private void liveThroughAndRebuild(Random random, int seed) {
        person(Set.of("refund.view"), false);
        merchant("B2C", Optional.empty());
        var seen = new LinkedHashMap<Instant, List<String>>();
        for (var step = 0; step < 40; step++) {
            clock.set(clock.instant().plus(Duration.ofSeconds(1 + random.nextInt(100))));
            change(random, step);
            writer.write();
            seen.put(clock.instant(), words(access().of(Samples.SUPERVISOR)));
        }
        var past = new Past(store, store, this::rights, directory);
        seen.forEach((moment, menu) -> {
            assertThat(words(past.at(moment).orElseThrow().menu(WHO)))
                    .as("seed %s at %s", seed, moment)
                    .isEqualTo(menu);
            var refund = new ItemId("refund.list");
            assertThat(past.at(moment)
                            .orElseThrow()
                            .explain(WHO, refund)
                            .decision()
                            .allowed())
                    .isEqualTo(menu.toString().contains("refund.list"));
        });
    }

    private void change(Random random, int step) {
        var function = FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
        switch (random.nextInt(9)) {
            case 0 -> become(catalog.with(version(function, random.nextInt(3), step)));
            case 1 -> become(catalog.without(key(function, random.nextInt(3))));
            case 2 ->
                become(catalog.with(
                        new FunctionId(function),
                        Choice.of("1.0." + random.nextInt(3))
                                .with(new Choice.Beside(
                                        "1.0." + random.nextInt(3), Cohort.in(Set.of(new Branch("廣東", "")))))));
            case 3 ->
                become(catalog.with(
                        new FunctionId(function),
                        random.nextBoolean()
                                ? Choice.WITHDRAWN
                                : Choice.FIRST.with(new Choice.Pause(false, Set.of(Samples.ONLINE.no())))));
            case 4 ->
                person(
                        random.nextBoolean()
                                ? Set.of("refund.view", "query.view")
                                : Set.of("claims.view", "refund.view"),
                        random.nextInt(4) == 0);
            case 5 ->
                merchant(
                        random.nextBoolean() ? "B2C" : "B2B",
                        random.nextBoolean() ? Optional.of(new Branch("廣東", "深圳市")) : Optional.empty());
            case 6 ->
                files = ProfileBook.read(Map.of(
                        "pid",
                        Map.of(
                                "layer",
                                "edition:online",
                                "function." + function,
                                random.nextBoolean() ? "on" : "off")));
            case 7 -> {
                // the platform is started anew: everybody comes again
                catalog = Catalog.empty(no -> directory.merchant(no).flatMap(Merchant::branch));
                untold.clear();
                writer = writer();
                become(catalog.with(version(function, 0, step)));
            }
            default -> publish(random, function, step);
        }
    }

    private void publish(Random random, String function, int step) {
        var layer = LAYERS.get(random.nextInt(LAYERS.size()));
        var item = "item." + function + ".list";
        var document = ProfileDocument.EMPTY
                .with(item, random.nextBoolean() ? "on" : "off")
                .with(item + ".group", GROUPS.get(random.nextInt(GROUPS.size())))
                .with(item + ".order", "" + random.nextInt(100))
                .with(item + ".name.zh-TW", "名" + step)
                .with("group.orders.name.en", "Orders " + step);
        var cohort = random.nextBoolean() ? Cohort.ALL : Cohort.share(50);
        var onto = store.versions(layer).size();
        var archive = new Archive(
                store,
                documents,
                source,
                registry(),
                directory,
                new Past(store, store, this::rights, directory),
                clock);
        var answer = archive.publish(new Publication(
                layer, document, onto, cohort, Optional.empty(), BANK, List.of(), "", "step" + step, Set.of()));
        assertThat(answer).isInstanceOf(Publishing.Published.class);
    }

    private void person(Set<String> permissions, boolean locked) {
        var operator = new Operator(
                WHO,
                "Sample",
                locked,
                permissions.stream().map(PermissionId::new).collect(Collectors.toSet()));
        directory.add(operator);
        rights.put(clock.instant(), operator);
    }

    private Optional<Operator> rights(OperatorId operator, Instant moment) {
        return Optional.ofNullable(rights.floorEntry(moment)).map(Map.Entry::getValue);
    }

    private void merchant(String kind, Optional<Branch> branch) {
        var shop = Samples.ONLINE;
        var merchant = new Merchant(shop.no(), shop.name(), shop.edition(), kind, shop.zone(), shop.currency(), branch);
        directory.add(merchant);
        note(MerchantNotes.subject(shop.no()), MerchantNotes.content(merchant));
    }

    private void note(String subject, String content) {
        store.add(List.of(new Chronicle.Note(subject, clock.instant(), content)));
    }

    private void become(Catalog next) {
        catalog = next;
        untold.add(new Moments.Moment(clock.instant(), next));
    }

    private static long key(String function, int version) {
        return FUNCTIONS.indexOf(function) * 10L + version;
    }

    /** Another build of the same version says something else of itself. */
    private static Candidate version(String function, int version, int step) {
        PlatformFunction one = Functions.of(Functions.descriptor(
                function,
                EnumSet.of(Edition.ONLINE),
                Functions.item(function + ".list", function + "-list", "money", step, function + ".view")));
        return new Candidate(key(function, version), "bundle." + function, "1.0." + version, Candidate.read(one));
    }

    private CatalogRegistry registry() {
        return CatalogRegistry.of(catalog);
    }

    private LayeredAccess access() {
        return new LayeredAccess(registry(), source, directory);
    }

    private Writer writer() {
        return new Writer(
                store,
                () -> {
                    var moments = List.copyOf(untold);
                    untold.clear();
                    return moments;
                },
                source,
                Writer.FileChanges.NONE,
                clock);
    }

    private static List<String> words(List<EffectiveMenu.Group> menu) {
        return menu.stream()
                .flatMap(group -> group.entries().stream()
                        .map(entry -> group.id() + group.names() + " " + entry.item() + " "
                                + entry.function().version() + " "
                                + entry.function()
                                        .messages()
                                        .text(
                                                Languages.TRADITIONAL_CHINESE,
                                                entry.item().titleKey())))
                .toList();
    }
}
