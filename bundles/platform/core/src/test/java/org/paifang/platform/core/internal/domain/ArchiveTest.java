package org.paifang.platform.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileArchive;
import org.paifang.platform.api.profile.ProfileArchive.Publishing;
import org.paifang.platform.api.profile.ProfileArchive.Saving;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileKeys;
import org.paifang.platform.api.profile.ProfileVersion;
import org.paifang.platform.api.profile.Publication;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

class ArchiveTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final OperatorId ANN = OperatorId.parse("bank-01").orElseThrow();
    private static final OperatorId BOB = OperatorId.parse("bank-02").orElseThrow();
    private static final ItemId LIST = new ItemId("refund.list");
    private static final Layer ONLINE = Layer.edition(Edition.ONLINE);
    private static final ProfileDocument REFUND_OFF =
            ProfileDocument.EMPTY.with(ProfileKeys.function(new FunctionId("refund")), ProfileKeys.OFF);

    private final FixedClock clock = FixedClock.at("2026-03-03T12:00:00Z");
    private final MemoryProfiles store = new MemoryProfiles();
    private final List<Runnable> alarms = new ArrayList<>();
    private final Documents documents = new Documents(store, (moment, run) -> alarms.add(run), clock);
    private final FunctionRegistry functions = Functions.registry(
            Functions.descriptor(
                    "refund",
                    EnumSet.allOf(Edition.class),
                    Functions.item("refund.list", "refunds", "money", 10, "refund.view")),
            Functions.descriptor(
                    "profiles",
                    EnumSet.of(Edition.BANK),
                    Functions.item("profiles.list", "profiles", "platform", 10, "profiles.view")));
    private final FakeDirectory directory = FakeDirectory.withSamples()
            .add(Samples.merchant("bank", Edition.BANK, "BANK"))
            .add(Samples.operator("100001-01", "refund.view"));
    private ProfileBook files = ProfileBook.EMPTY;
    private final ProfileSource source = () -> documents.over(files);
    private final ProfileArchive archive = new Archive(
            store,
            documents,
            source,
            functions,
            directory,
            new Past(store, store, (operator, moment) -> Optional.empty(), directory),
            clock);
    private final LayeredAccess access = new LayeredAccess(functions, source, directory);
    private int keys;

    @Test
    void publishedDocumentCountsAtOnceAndNamesLayerVersionAndPerson() {
        assertThat(decision()).isEqualTo("ALLOWED by operator");
        publish(ONLINE, REFUND_OFF, 0);
        assertThat(decision()).isEqualTo("SWITCHED_OFF by profile edition online, version 1 by bank-01");
        var ground = access.explain(Samples.SUPERVISOR.operator(), LIST).grounds().stream()
                .filter(one -> one.decisive())
                .findFirst()
                .orElseThrow();
        var source = ground.profile().orElseThrow();
        assertThat(source.layer()).isEqualTo("edition:online");
        assertThat(source.version()).isEqualTo(1);
        assertThat(source.by()).contains(ANN);
        assertThat(source.agreed()).containsExactly(BOB);
        assertThat(ground.said().code()).isEqualTo("explain.function-off");
    }

    @Test
    void fileIsTheBaseAndTheDocumentAboveItHasTheLastSayOfItsLayer() {
        files = ProfileBook.read(Map.of("pid", Map.of("layer", "edition:online", "function.refund", "off")));
        assertThat(decision()).isEqualTo("SWITCHED_OFF by profile edition online");
        publish(ONLINE, ProfileDocument.EMPTY.with("function.refund", "on"), 0);
        assertThat(decision()).isEqualTo("ALLOWED by operator");
        files = ProfileBook.read(Map.of("pid", Map.of("layer", "kind:B2C", "function.refund", "off")));
        assertThat(decision())
                .as("a more special layer's file stands above")
                .isEqualTo("SWITCHED_OFF by profile kind B2C");
    }

    @Test
    void cityComesAfterItsProvinceAndBeforeTheMerchant() {
        var shop = Samples.ONLINE;
        directory.add(new Merchant(
                shop.no(),
                shop.name(),
                shop.edition(),
                shop.kind(),
                shop.zone(),
                shop.currency(),
                Optional.of(new Branch("廣東", "深圳市"))));
        publish(Layer.branch(new Branch("廣東", "")), REFUND_OFF, 0);
        assertThat(decision()).isEqualTo("SWITCHED_OFF by profile branch 廣東, version 1 by bank-01");
        publish(Layer.branch(new Branch("廣東", "深圳市")), ProfileDocument.EMPTY.with("function.refund", "on"), 0);
        assertThat(decision()).isEqualTo("ALLOWED by operator");
        publish(Layer.merchant(shop.no()), REFUND_OFF, 0);
        assertThat(decision()).isEqualTo("SWITCHED_OFF by profile merchant 100001, version 1 by bank-01");
    }

    @Test
    void scheduledVersionCountsByItselfAndCanBeTakenBackBefore() {
        var later = NOON.plus(Duration.ofHours(3));
        var wish = wish(ONLINE, REFUND_OFF, 0, Cohort.ALL, Optional.of(later));
        assertThat(archive.publish(wish)).isInstanceOf(Publishing.Published.class);
        assertThat(decision()).isEqualTo("ALLOWED by operator");
        assertThat(refused(wish(ONLINE, ProfileDocument.EMPTY, 1)))
                .as("nothing overtakes it unseen")
                .isEqualTo(ProfileArchive.SCHEDULED);
        clock.set(later);
        alarms.forEach(Runnable::run);
        assertThat(decision()).contains("version 1");
        assertThat(archive.cancel(ANN, ONLINE, 1)).isInstanceOf(Publishing.Refused.class);
        var again = wish(ONLINE, ProfileDocument.EMPTY, 1, Cohort.ALL, Optional.of(later.plusSeconds(60)));
        archive.publish(again);
        assertThat(archive.cancel(ANN, ONLINE, 2)).isInstanceOf(Publishing.Published.class);
        clock.set(later.plusSeconds(60));
        alarms.forEach(Runnable::run);
        assertThat(decision()).as("what was taken back never counts").contains("version 1");
    }

    @Test
    void stagedVersionCountsForItsCohortAndTheOneBeforeForTheOthers() {
        publish(ONLINE, REFUND_OFF, 0);
        var others = Cohort.of(Set.of(new MerchantNo("999999")));
        archive.publish(wish(ONLINE, ProfileDocument.EMPTY, 1, others, Optional.empty()));
        assertThat(decision()).contains("version 1");
        archive.publish(
                wish(ONLINE, ProfileDocument.EMPTY, 2, Cohort.of(Set.of(Samples.ONLINE.no())), Optional.empty()));
        assertThat(decision()).isEqualTo("ALLOWED by operator");
        publish(ONLINE, REFUND_OFF, 3);
        assertThat(decision()).contains("version 4");
    }

    @Test
    void whoIsInAShareStaysInItWhenItGrows() {
        var staged = new ArrayList<String>();
        for (var percent : List.of(10, 40, 70)) {
            var slot = Slot.of(
                            ONLINE,
                            List.of(
                                    version(1, ProfileDocument.EMPTY, Cohort.ALL),
                                    version(2, REFUND_OFF, Cohort.share(percent))),
                            NOON)
                    .orElseThrow();
            var now = new ArrayList<String>();
            for (var i = 0; i < 500; i++) {
                var merchant = Samples.merchant("" + (100000 + i), Edition.ONLINE, "B2C");
                var rules = slot.of(merchant);
                if (rules != null && !rules.functions().isEmpty()) {
                    now.add(merchant.no().value());
                }
            }
            assertThat(now).containsAll(staged).hasSizeBetween(percent * 5 - 60, percent * 5 + 60);
            staged.addAll(now);
        }
    }

    @Test
    void everyVersionCanBeReturnedTo() {
        publish(ONLINE, REFUND_OFF, 0);
        publish(ONLINE, ProfileDocument.EMPTY.with("item.refund.list.order", "5"), 1);
        var first = archive.versions(ONLINE).get(1);
        publish(ONLINE, first.document(), 2);
        assertThat(decision()).contains("version 3");
        assertThat(archive.versions(ONLINE)).extracting(one -> one.number()).containsExactly(3, 2, 1);
    }

    @Test
    void sameWishTwiceIsOneVersionAndAnOldOneIsRefused() {
        var wish = wish(ONLINE, REFUND_OFF, 0);
        var first = archive.publish(wish);
        assertThat(archive.publish(wish)).isEqualTo(first);
        assertThat(archive.versions(ONLINE)).hasSize(1);
        assertThat(refused(wish(ONLINE, ProfileDocument.EMPTY, 0))).isEqualTo(ProfileArchive.OVERTAKEN);
        assertThat(refused(wish(ONLINE, REFUND_OFF, 1))).isEqualTo(ProfileArchive.NO_CHANGE);
    }

    @Test
    void whatARemovedFunctionContributedIsPublishedAndKept() {
        publish(ONLINE, ProfileDocument.EMPTY.with("function.gone", "off").with("setting.gone.days", "7"), 0);
        assertThat(archive.inForce(ONLINE).orElseThrow().document().get("function.gone"))
                .contains("off");
    }

    @Test
    void profileThatWouldLockTheBankOutIsRefusedNowAndForWhatIsScheduled() {
        var off = ProfileDocument.EMPTY.with("function.profiles", "off");
        assertThat(refused(wish(Layer.PLATFORM, off, 0))).isEqualTo(ProfileArchive.LOCK_OUT);
        var item = ProfileDocument.EMPTY.with("item.profiles.list", "off");
        assertThat(refused(wish(Layer.edition(Edition.BANK), item, 0))).isEqualTo(ProfileArchive.LOCK_OUT);
        assertThat(archive.obstacle(wish(ONLINE, off, 0)))
                .as("a layer that does not reach the bank")
                .isEmpty();
        publish(Layer.edition(Edition.BANK), ProfileDocument.EMPTY.with("function.profiles", "on"), 0);
        publish(Layer.PLATFORM, off, 0);
        assertThat(refused(wish(Layer.edition(Edition.BANK), ProfileDocument.EMPTY, 1)))
                .isEqualTo(ProfileArchive.LOCK_OUT);
    }

    @Test
    void profileThatAsksForMorePeopleThanTheBankHasIsRefused() {
        var bank = Layer.edition(Edition.BANK);
        var one = ProfileDocument.EMPTY.with("approval.profiles.publish", "any: 1");
        var agreement = new Publication.Agreement(
                "profiles.publish", new PermissionId("profiles.view"), new PermissionId("profiles.create"));
        assertThat(archive.obstacle(wish(bank, one, agreement)))
                .hasValue(Reason.of(ProfileArchive.LOCK_OUT_BY_PEOPLE, 1, 0));
        directory.add(Samples.operator("bank-01", "profiles.view", "profiles.create"));
        directory.add(Samples.operator("bank-03", "profiles.create").boundTo(new Branch("廣東", "")));
        assertThat(archive.obstacle(wish(bank, one, agreement)))
                .as("nobody agrees to their own, and nobody of a branch to what is for all")
                .hasValue(Reason.of(ProfileArchive.LOCK_OUT_BY_PEOPLE, 1, 0));
        directory.add(Samples.operator("bank-02", "profiles.create"));
        assertThat(archive.obstacle(wish(bank, one, agreement))).isEmpty();
        var two = ProfileDocument.EMPTY.with("approval.profiles.publish", "any: 2");
        assertThat(archive.obstacle(wish(bank, two, agreement)))
                .hasValue(Reason.of(ProfileArchive.LOCK_OUT_BY_PEOPLE, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>Refunds</b>", "a > b", "", "   ", "two\u2028lines", "\u202eturned", "tab\there"})
    void nameWithMarkupOrControlCharactersIsRefused(String name) {
        var document = ProfileDocument.EMPTY.with(ProfileKeys.name(LIST, Languages.ENGLISH), name);
        assertThat(archive.problems(ONLINE, document)).singleElement().satisfies(reason -> assertThat(reason.code())
                .isEqualTo(ProfileArchive.WRONG_NAME));
    }

    @Test
    void nameIsAsLongAsItMayBeAndNotLonger() {
        var key = ProfileKeys.name(LIST, Languages.TRADITIONAL_CHINESE);
        var longest = "退".repeat(ProfileKeys.LONGEST_NAME);
        assertThat(archive.problems(ONLINE, ProfileDocument.EMPTY.with(key, longest)))
                .isEmpty();
        assertThat(archive.problems(ONLINE, ProfileDocument.EMPTY.with(key, longest + "退")))
                .hasSize(1);
        publish(ONLINE, ProfileDocument.EMPTY.with(key, longest), 0);
        var item = access.of(Samples.SUPERVISOR).get(0).entries().get(0);
        assertThat(item.function()
                        .messages()
                        .text(Languages.TRADITIONAL_CHINESE, item.item().titleKey()))
                .isEqualTo(longest);
    }

    @Test
    void settingOutOfItsBoundsIsRefused() {
        for (var value : List.of("0", "1001")) {
            assertThat(archive.problems(ONLINE, ProfileDocument.EMPTY.with("setting.refund.window-days", value)))
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.code()).isEqualTo(ProfileArchive.OUT_OF_BOUNDS));
        }
        assertThat(archive.problems(ONLINE, ProfileDocument.EMPTY.with("setting.refund.window-days", "1000")))
                .isEmpty();
    }

    @Test
    void twoPeopleWithOneDraftLoseNothing() {
        var first = saved(archive.save(ANN, ONLINE, 0, 0, REFUND_OFF));
        var anns = saved(archive.save(ANN, ONLINE, first, 0, REFUND_OFF.with("item.refund.list.order", "5")));
        var bobs = REFUND_OFF.with("item.refund.list.order", "7").with("item.refund.list.group", "other");
        var answer = archive.save(BOB, ONLINE, first, 0, bobs);
        var theirs = ((Saving.Overtaken) answer).theirs().orElseThrow();
        assertThat(theirs.by()).isEqualTo(ANN);
        var merged = ProfileDocument.merge(REFUND_OFF, theirs.document(), bobs);
        assertThat(merged.conflicts())
                .containsExactly(
                        new ProfileDocument.Change("item.refund.list.order", Optional.of("5"), Optional.of("7")));
        assertThat(merged.document().get("item.refund.list.group")).contains("other");
        assertThat(archive.save(BOB, ONLINE, anns, 0, merged.document())).isInstanceOf(Saving.Saved.class);
        assertThat(archive.revision(ONLINE, anns).orElseThrow().get("item.refund.list.order"))
                .contains("5");
    }

    @Test
    void draftEndsWhenItIsPublishedUnlessItWasChangedSince() {
        var first = saved(archive.save(ANN, ONLINE, 0, 0, REFUND_OFF));
        archive.save(BOB, ONLINE, first, 0, ProfileDocument.EMPTY);
        publish(ONLINE, REFUND_OFF, 0);
        assertThat(archive.draft(ONLINE)).isPresent();
        publish(ONLINE, ProfileDocument.EMPTY, 1);
        assertThat(archive.draft(ONLINE)).isEmpty();
    }

    @Test
    void reachCountsThoseForWhomSomethingBecomesDifferent() {
        var impact = archive.impact(Layer.PLATFORM, REFUND_OFF, Cohort.ALL);
        assertThat(impact.reached()).isEqualTo(directory.allMerchants().size());
        assertThat(impact.changed()).isEqualTo(impact.reached());
        publish(Layer.merchant(Samples.ONLINE.no()), ProfileDocument.EMPTY.with("function.refund", "on"), 0);
        var less = archive.impact(Layer.PLATFORM, REFUND_OFF, Cohort.ALL);
        assertThat(less.changed())
                .as("whose own layer says otherwise sees no change")
                .isEqualTo(impact.changed() - 1);
        assertThat(less.byKey()).containsEntry("function.refund", less.changed());
        assertThat(archive.impact(Layer.PLATFORM, REFUND_OFF, Cohort.of(Set.of(Samples.OFFLINE.no())))
                        .reached())
                .isEqualTo(1);
    }

    @Test
    void triedDocumentDecidesNothingForOthers() {
        var tried = archive.trying(ONLINE, REFUND_OFF);
        assertThat(tried.menu(Samples.SUPERVISOR.operator())).isEmpty();
        assertThat(tried.explain(Samples.SUPERVISOR.operator(), LIST).decision().allowed())
                .isFalse();
        assertThat(decision()).isEqualTo("ALLOWED by operator");
    }

    private String decision() {
        var decision = access.decide(Samples.SUPERVISOR, LIST);
        return decision.verdict() + " by " + decision.decidedBy();
    }

    private void publish(Layer layer, ProfileDocument document, int onto) {
        assertThat(archive.publish(wish(layer, document, onto))).isInstanceOf(Publishing.Published.class);
    }

    private String refused(Publication wish) {
        return ((Publishing.Refused) archive.publish(wish)).reason().code();
    }

    private static int saved(Saving saving) {
        return ((Saving.Saved) saving).draft().revision();
    }

    private Publication wish(Layer layer, ProfileDocument document, int onto) {
        return wish(layer, document, onto, Cohort.ALL, Optional.empty());
    }

    private static Publication wish(Layer layer, ProfileDocument document, Publication.Agreement agreement) {
        return new Publication(
                layer,
                document,
                0,
                Cohort.ALL,
                Optional.empty(),
                ANN,
                List.of(BOB),
                "",
                "key",
                Set.of(),
                Optional.of(agreement));
    }

    private Publication wish(Layer layer, ProfileDocument document, int onto, Cohort cohort, Optional<Instant> from) {
        return new Publication(
                layer,
                document,
                onto,
                cohort,
                from,
                ANN,
                List.of(BOB),
                "",
                "key" + keys++,
                Set.of(new FunctionId("profiles")));
    }

    private ProfileVersion version(int number, ProfileDocument document, Cohort cohort) {
        return new ProfileVersion(ONLINE, number, document, cohort, NOON, NOON, ANN, List.of(), "", Optional.empty());
    }
}
