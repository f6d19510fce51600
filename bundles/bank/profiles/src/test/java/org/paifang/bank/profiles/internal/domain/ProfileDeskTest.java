package org.paifang.bank.profiles.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.paifang.bank.profiles.internal.ProfilesFunction;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.Approvals.Submission;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.Previews;
import org.paifang.platform.api.profile.ProfileArchive;
import org.paifang.platform.api.profile.ProfileArchive.Saving;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.Publication;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeApprovals;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeFunctions;
import org.paifang.platform.testkit.FakeProfileArchive;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

class ProfileDeskTest {

    private static final Caller ANN = Samples.caller("bank-01");
    private static final Caller BRANCH_ADMIN = Samples.caller("bank-09");
    private static final Branch SHENZHEN = new Branch("廣東", "深圳市");
    private static final Layer ONLINE = Layer.edition(Edition.ONLINE);
    private static final ProfileDocument OFF = ProfileDocument.EMPTY.with("function.refund", "off");

    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final FakeProfileArchive archive = new FakeProfileArchive();
    private final List<NewEntry> journal = new ArrayList<>();
    private final FakeDirectory directory = FakeDirectory.withSamples()
            .add(Samples.merchant("bank", Edition.BANK, "BANK"))
            .add(shop("300001", SHENZHEN))
            .add(Samples.operator("bank-01"))
            .add(Samples.operator("bank-09").boundTo(SHENZHEN))
            .add(Samples.operator("100001-01"))
            .add(Samples.operator("300001-01"));
    private final PublishCommand command = new PublishCommand(archive, directory, () -> null, journal::add);
    private final FakeApprovals approvals = new FakeApprovals(command, FixedClock.at("2026-03-03T12:00:00Z"));
    private final ProfileDesk desk = new ProfileDesk(
            access, archive, new FakeFunctions(), directory, approvals, new NoPreviews(), journal::add, () -> "key");

    @Test
    void everyDoorAsksForTheRight() {
        for (var right : List.of("profiles.view", "profiles.edit")) {
            access.set(right, Verdict.NOT_PERMITTED);
        }
        var wish = new Wish(ONLINE, 1, 0, Cohort.ALL, Optional.empty(), "");
        var who = Samples.SUPERVISOR.operator();
        List<Consumer<Caller>> doors = List.of(
                desk::layers,
                caller -> desk.open(caller, ONLINE),
                caller -> desk.board(caller, ONLINE, OFF, Optional.empty()),
                desk::installed,
                desk::known,
                caller -> desk.merchants(caller, Optional.empty(), ""),
                caller -> desk.operators(caller, ""),
                caller -> desk.save(caller, ONLINE, 0, 0, OFF),
                caller -> desk.discard(caller, ONLINE, 1),
                caller -> desk.forecast(caller, wish),
                caller -> desk.publish(caller, wish),
                caller -> desk.cancel(caller, ONLINE, 1),
                caller -> desk.view(caller, who, Optional.empty()),
                caller -> desk.preview(caller, who, Optional.empty()));
        for (var door : doors) {
            assertThatThrownBy(() -> door.accept(ANN)).isInstanceOf(AccessDenied.class);
        }
        assertThat(archive.published).isEmpty();
        assertThat(journal).isEmpty();
    }

    @Test
    void branchAdministratorNeitherKnowsOfNorAgreesToWhatReachesBeyondTheBranch() {
        var own = new Wish(Layer.branch(SHENZHEN), 1, 0, Cohort.ALL, Optional.empty(), "").write();
        var beyond = new Wish(ONLINE, 1, 0, Cohort.ALL, Optional.empty(), "").write();
        assertThat(command.concerns(BRANCH_ADMIN, own)).isTrue();
        assertThat(command.concerns(BRANCH_ADMIN, beyond)).isFalse();
        assertThat(command.concerns(ANN, beyond)).isTrue();
        desk.save(ANN, ONLINE, 0, 0, OFF);
        assertThat(command.tryOut(BRANCH_ADMIN, beyond))
                .isEqualTo(new Trial.Impossible(Reason.of(PublishCommand.BEYOND, Reason.of("edition.online"))));
        assertThat(command.execute(BRANCH_ADMIN, beyond, "key"))
                .isEqualTo(new Effect.NotDone(Reason.of(PublishCommand.BEYOND, Reason.of("edition.online"))));
        assertThat(archive.published).isEmpty();
    }

    @Test
    void anotherBranchsMerchantIsNotShownOnTheBoardByItsNumber() {
        archive.voices.put(Samples.ONLINE.no(), List.of(new ProfileArchive.Voice(ONLINE, Optional.empty(), OFF)));
        var asked = Optional.of(Samples.ONLINE.no());
        var nobody = desk.board(BRANCH_ADMIN, ONLINE, OFF, Optional.empty());
        assertThat(desk.board(BRANCH_ADMIN, ONLINE, OFF, asked)).isEqualTo(nobody);
    }

    @Test
    void branchAdministratorReachesTheBranchAndItsMerchantsAlone() {
        for (var layer : List.of(
                Layer.branch(SHENZHEN), Layer.merchant(shop("300001", SHENZHEN).no()))) {
            assertThat(desk.mayEdit(BRANCH_ADMIN, layer)).isTrue();
            assertThat(desk.save(BRANCH_ADMIN, layer, 0, 0, OFF)).isInstanceOf(Saving.Saved.class);
        }
        for (var layer : List.of(
                Layer.PLATFORM,
                ONLINE,
                Layer.kind("B2C"),
                Layer.branch(new Branch("廣東", "")),
                Layer.branch(new Branch("福建", "廈門市")),
                Layer.merchant(Samples.ONLINE.no()))) {
            assertThat(desk.mayEdit(BRANCH_ADMIN, layer)).isFalse();
            assertThatThrownBy(() -> desk.save(BRANCH_ADMIN, layer, 0, 0, OFF)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(
                            () -> desk.publish(BRANCH_ADMIN, new Wish(layer, 1, 0, Cohort.ALL, Optional.empty(), "")))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThat(desk.open(BRANCH_ADMIN, ONLINE).draft())
                .as("what reaches all is seen by all")
                .isEmpty();
        assertThatThrownBy(() -> desk.open(BRANCH_ADMIN, Layer.merchant(Samples.ONLINE.no())))
                .isInstanceOf(AccessDenied.class);
        assertThat(desk.merchants(BRANCH_ADMIN, Optional.empty(), ""))
                .extracting(merchant -> merchant.no().value())
                .containsExactly("300001");
        assertThat(desk.operators(BRANCH_ADMIN, ""))
                .extracting(operator -> operator.id().toString())
                .containsExactly("300001-01");
        assertThat(desk.preview(BRANCH_ADMIN, Samples.SUPERVISOR.operator(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void whatNobodyMustAgreeToIsPublishedAtOnceAndWrittenDown() {
        desk.save(ANN, ONLINE, 0, 0, OFF);
        var wish = new Wish(ONLINE, 1, 0, Cohort.share(10), Optional.empty(), "a trial");
        assertThat(desk.publish(ANN, wish)).isEqualTo(new Submission.Done("edition:online 1"));
        assertThat(archive.published).singleElement().satisfies(one -> {
            assertThat(one.document()).isEqualTo(OFF);
            assertThat(one.cohort()).isEqualTo(Cohort.share(10));
            assertThat(one.keepOpen())
                    .extracting(FunctionId::value)
                    .containsExactlyInAnyOrder("profiles", "functions", "approvals");
            assertThat(one.agreement())
                    .contains(
                            new Publication.Agreement(PublishCommand.KIND, ProfileRights.EDIT, ProfileRights.APPROVE));
        });
        assertThat(journal).singleElement().satisfies(entry -> assertThat(entry.action())
                .isEqualTo("profiles.publish"));
    }

    @Test
    void whatOthersMustAgreeToWaits() {
        approvals.people(1);
        desk.save(ANN, ONLINE, 0, 0, OFF);
        var wish = new Wish(ONLINE, 1, 0, Cohort.ALL, Optional.empty(), "");
        assertThat(desk.forecast(ANN, wish).people()).isEqualTo(1);
        assertThat(desk.publish(ANN, wish)).isInstanceOf(Submission.Queued.class);
        assertThat(archive.published).isEmpty();
    }

    @Test
    void whatCannotBePublishedIsSaidBeforeAnybodyIsAsked() {
        desk.save(ANN, ONLINE, 0, 0, OFF);
        archive.refusing(Reason.of(ProfileArchive.LOCK_OUT, "profiles"));
        var wish = new Wish(ONLINE, 1, 0, Cohort.ALL, Optional.empty(), "");
        assertThat(desk.forecast(ANN, wish).obstacle()).map(Reason::code).contains(ProfileArchive.LOCK_OUT);
    }

    @Test
    void wishIsReadAsItWasWrittenAndNothingElseIs() {
        var wish = new Wish(
                Layer.branch(SHENZHEN),
                3,
                2,
                new Cohort(5, Set.of(Samples.ONLINE.no()), Set.of(SHENZHEN)),
                Optional.of(Instant.parse("2026-03-04T00:00:00Z")),
                "why");
        assertThat(Wish.read(wish.write())).contains(wish);
        for (var other : List.of("", "x", wish.write() + "\n", wish.write().replace("\n3\n", "\nthree\n"))) {
            assertThat(Wish.read(other)).isEmpty();
            assertThat(command.tryOut(ANN, other)).isInstanceOf(Trial.Impossible.class);
        }
    }

    @Test
    void everyKindOfChangeHasItsSentence() {
        var messages = Messages.beside(ProfilesFunction.class);
        var full = OFF.with("item.refund.list", "on")
                .with("item.refund.list.group", "money")
                .with("item.refund.list.order", "5")
                .with("item.refund.list.name.en", "Refunds")
                .with("item.refund.list.name.zh-CN", "退款")
                .with("item.refund.list.name.zh-TW", "退款")
                .with("group.money.name.en", "Money")
                .with("group.money.name.zh-CN", "款项")
                .with("group.money.name.zh-TW", "款項")
                .with("group.money.order", "3")
                .with("setting.refund.window-days", "30")
                .with("approval.refund.create", "any: 1");
        var other = new ProfileDocument(full.entries());
        for (var key : full.entries().keySet()) {
            var value = full.get(key).orElseThrow();
            other = other.with(key, value.equals("off") ? "on" : value.equals("on") ? "off" : value + "0");
        }
        for (var pair : List.of(
                List.of(ProfileDocument.EMPTY, full), List.of(full, other), List.of(full, ProfileDocument.EMPTY))) {
            var sentences = new Changes().between(pair.get(0), pair.get(1));
            assertThat(sentences).hasSize(full.entries().size());
            for (var sentence : sentences) {
                for (var language : Languages.ALL) {
                    var words = messages.find(
                            language, sentence.code(), sentence.arguments().toArray());
                    assertThat(words).as("%s in %s", sentence, language).isPresent();
                    assertThat(words.get()).doesNotContain("{");
                }
            }
        }
    }

    private static Merchant shop(String no, Branch branch) {
        var sample = Samples.merchant(no, Edition.ONLINE, "B2C");
        return new Merchant(
                sample.no(),
                sample.name(),
                sample.edition(),
                sample.kind(),
                sample.zone(),
                sample.currency(),
                Optional.of(branch));
    }

    private static final class NoPreviews implements Previews {

        @Override
        public Preview open(OperatorId viewer, OperatorId operator, Optional<Draft> draft) {
            return new Preview(Caller.previewing(operator, "name"), viewer, draft.map(Draft::layer));
        }

        @Override
        public Optional<Preview> find(String name) {
            return Optional.empty();
        }

        @Override
        public void close(String name) {}
    }
}
