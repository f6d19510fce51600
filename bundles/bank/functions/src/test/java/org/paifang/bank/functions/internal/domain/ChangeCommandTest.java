package org.paifang.bank.functions.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEngine.Outcome;
import org.paifang.platform.api.lifecycle.FunctionEvent;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.Samples;

class ChangeCommandTest {

    private static final Caller MAKER = Samples.caller("bank-01");
    private static final FunctionId COUPONS = new FunctionId("coupons");
    private static final Change PUT = new Change.Put(COUPONS, "1.1.0", Cohort.ALL);
    private static final String CONTENT = new ChangeContent(PUT, "hash-1.0.0-1.1.0").write();
    private static final String WHO = "bank-01, approved by bank-02 (7)";

    private final FakeEngine engine = new FakeEngine();
    private Bands bands = Bands.ONE;
    private Optional<Agreements.Agreement> agreed = Optional.empty();
    private final ChangeCommand command =
            new ChangeCommand(engine, (merchant, kind) -> bands, (maker, subject, digest) -> agreed);

    static Stream<Change> changes() {
        return Stream.of(
                PUT,
                new Change.Put(COUPONS, "1.1.0.rc-1", Cohort.share(10)),
                new Change.Put(COUPONS, "1.1", Cohort.of(Set.of(new MerchantNo("200001"), new MerchantNo("100001")))),
                new Change.Put(COUPONS, "2", Cohort.in(Set.of(new Branch("廣東", "深圳市"), new Branch("福建", "")))),
                new Change.Return(COUPONS),
                new Change.Remove(COUPONS));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsWrittenIsReadAgain(Change change) {
        var content = new ChangeContent(change, "0123456789abcdef");

        assertThat(ChangeContent.read(content.write())).contains(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hash=1",
                "change=put",
                "change=drop\nfunction=coupons\nhash=1",
                "change=remove\nfunction=Coupons\nhash=1",
                "change=remove\nfunction=coupons",
                "change=remove\nfunction=coupons\nhash=",
                "change=remove\nfunction=coupons\nhash=1\n",
                "change=remove\nfunction=coupons\nhash=1\nhash=2",
                "change=remove\nfunction=coupons\nversion=1.0.0\nhash=1",
                "function=coupons\nchange=remove\nhash=1",
                "change=put\nfunction=coupons\nversion=one\npercent=100\nhash=1",
                "change=put\nfunction=coupons\nversion=1.0.0\npercent=101\nhash=1",
                "change=put\nfunction=coupons\nversion=1.0.0\npercent=ten\nhash=1",
                "change=put\nfunction=coupons\nversion=1.0.0\npercent=0\nmerchant=NO\nhash=1",
                "change=put\nfunction=coupons\nversion=1.0.0\npercent=0\nbranch=a,b\nhash=1",
                "change=put\nfunction=coupons\nversion=1.0.0\npercent=0\nelse=x\nhash=1"
            })
    void anythingElseIsRefused(String written) {
        assertThat(ChangeContent.read(written)).isEmpty();
        assertThat(command.tryOut(MAKER, written)).isEqualTo(impossible("request.unreadable"));
        assertThat(command.execute(MAKER, written, "key")).isInstanceOf(Effect.NotDone.class);
    }

    @Test
    void aCheckerReadsWhatThePlanSays() {
        engine.plans(PUT, "1.0.0", "1.1.0");

        var trial = (Trial.Possible) command.tryOut(MAKER, CONTENT);

        assertThat(trial.title()).isEqualTo(Reason.of("request.put", "coupons", "1.1.0"));
        assertThat(trial.subject()).isEqualTo("coupons");
        assertThat(trial.fingerprint()).startsWith("hash-1.0.0-1.1.0:");
        assertThat(trial.lines())
                .contains(
                        Line.change("column.version", "1.0.0", "1.1.0"),
                        Line.fact("cohort.who", Reason.of("serves.all")),
                        Line.fact("plan.merchants", 3L));
    }

    @Test
    void anotherPlanIsAnotherFingerprint() {
        engine.plans(PUT, "1.0.0", "1.1.0");
        var before = (Trial.Possible) command.tryOut(MAKER, CONTENT);
        engine.plans(PUT, "1.0.1", "1.1.0");

        assertThat(((Trial.Possible) command.tryOut(MAKER, CONTENT)).fingerprint())
                .isNotEqualTo(before.fingerprint());
    }

    @Test
    void whatCannotBePlannedCannotBeAskedFor() {
        assertThat(command.tryOut(MAKER, CONTENT))
                .isEqualTo(new Trial.Impossible(Reason.of("plan.impossible", FakeEngine.says("Nobody planned this."))));
        var ownEnd = new ChangeContent(new Change.Remove(FunctionRights.FUNCTION), "1").write();
        assertThat(command.tryOut(MAKER, ownEnd)).isEqualTo(impossible("plan.own-end"));
    }

    @Test
    void whatWasAgreedToIsAppliedWithThePlanThatWasReadLast() {
        agree("hash-1.0.1-1.1.0");
        engine.plans(PUT, "1.0.1", "1.1.0");

        assertThat(command.execute(MAKER, CONTENT, "key")).isEqualTo(new Effect.Done("coupons"));

        assertThat(engine.asked).containsExactly("apply hash-1.0.1-1.1.0 by " + WHO);
    }

    @Test
    void aSecondCallAfterACrashDoesNothingAndSaysWhatTheFirstDid() {
        agree("hash-1.0.0-1.1.0");
        engine.events.add(new FunctionEvent(FakeEngine.NOON, WHO, COUPONS, "1.1.0", "active", Optional.empty()));

        assertThat(command.execute(MAKER, CONTENT, "key")).isEqualTo(new Effect.Done("coupons"));

        engine.events.clear();
        engine.events.add(new FunctionEvent(
                FakeEngine.NOON, WHO, COUPONS, "1.1.0", "failed", Optional.of(FakeEngine.says("It threw."))));
        assertThat(command.execute(MAKER, CONTENT, "key"))
                .isEqualTo(new Effect.NotDone(Reason.of("outcome.taken-back", FakeEngine.says("It threw."))));
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void whatNobodyAgreedToIsNotDone() {
        engine.plans(PUT, "1.0.0", "1.1.0");

        assertThat(command.execute(MAKER, CONTENT, "key"))
                .isEqualTo(new Effect.NotDone(Reason.of("request.not-agreed")));
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void whereOnePersonSufficesTheMakerAlone() {
        bands = Bands.NOBODY;
        engine.plans(PUT, "1.0.0", "1.1.0");

        assertThat(command.execute(MAKER, CONTENT, "key")).isEqualTo(new Effect.Done("coupons"));
        assertThat(engine.asked).containsExactly("apply hash-1.0.0-1.1.0 by bank-01");
    }

    @Test
    void whatTheEngineRefusesOrTakesBackIsNotDone() {
        agree("hash-1.0.0-1.1.0");
        engine.plans(PUT, "1.0.0", "1.1.0");
        engine.outcome = Optional.of(new Outcome.Refused(FakeEngine.says("It has changed.")));
        assertThat(command.execute(MAKER, CONTENT, "key"))
                .isEqualTo(new Effect.NotDone(Reason.of("outcome.refused", FakeEngine.says("It has changed."))));
        engine.outcome = Optional.of(new Outcome.TakenBack(FakeEngine.says("It threw.")));
        assertThat(command.execute(MAKER, CONTENT, "key"))
                .isEqualTo(new Effect.NotDone(Reason.of("outcome.taken-back", FakeEngine.says("It threw."))));
    }

    private void agree(String hash) {
        agreed = Optional.of(new Agreements.Agreement("7", hash, List.of("bank-02")));
    }

    private static Trial impossible(String code) {
        return new Trial.Impossible(Reason.of(code));
    }
}
