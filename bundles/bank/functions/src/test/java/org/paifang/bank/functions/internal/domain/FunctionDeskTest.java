package org.paifang.bank.functions.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEvent;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeApprovals;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.Samples;

class FunctionDeskTest {

    private static final Caller CALLER = Samples.caller("bank-01");
    private static final FunctionId COUPONS = new FunctionId("coupons");
    private static final Change PUT = new Change.Put(COUPONS, "1.1.0", Cohort.ALL);
    private static final Change OWN_END = new Change.Remove(FunctionRights.FUNCTION);

    private final FakeEngine engine = new FakeEngine();
    private final FakeAccessPolicy access = FakeAccessPolicy.denyingAll()
            .set("functions.view", Verdict.ALLOWED)
            .set("functions.change", Verdict.ALLOWED);
    Bands bands = Bands.NOBODY;
    Agreements agreed = (maker, subject, digest) -> Optional.empty();
    final ChangeCommand command = new ChangeCommand(
            engine, (merchant, kind) -> bands, (maker, subject, digest) -> agreed.find(maker, subject, digest));
    final FakeApprovals approvals = new FakeApprovals(command, Clock.fixed(FakeEngine.NOON, ZoneOffset.UTC));
    private final AtomicInteger keys = new AtomicInteger();
    final ChangeRequests requests =
            new ChangeRequests((merchant, kind) -> bands, approvals, () -> "key-" + keys.incrementAndGet());
    private final FunctionDesk desk = new FunctionDesk(
            access,
            engine,
            engine,
            engine,
            FakeDirectory.withSamples().add(Samples.merchant("bank", Edition.BANK, "BANK")),
            engine::openPages,
            requests);

    private interface Call {
        Object on(FunctionDesk desk, FakeEngine engine);
    }

    static Stream<Arguments> doors() {
        return Stream.of(
                door("overview", "functions.view", (desk, engine) -> desk.overview(CALLER, Languages.ENGLISH)),
                door("details", "functions.view", (desk, engine) -> desk.details(CALLER, COUPONS, Languages.ENGLISH)),
                door("plan", "functions.change", (desk, engine) -> desk.plan(CALLER, PUT)),
                door("apply", "functions.change", (desk, engine) -> desk.apply(CALLER, engine.plans(PUT, "", "1.1.0"))),
                door("upload", "functions.change", (desk, engine) -> upload(desk)),
                door("merchants", "functions.change", (desk, engine) -> desk.merchants(CALLER)));
    }

    private static Arguments door(String name, String permission, Call call) {
        return Arguments.of(Named.of(name, call), permission);
    }

    private static Object upload(FunctionDesk desk) {
        try {
            return desk.upload(CALLER, content("a package"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void everyDoorAsksForItsOwnPermission(Call call, String permission) {
        assertThat(call.on(desk, engine)).isNotNull();
        engine.asked.clear();

        access.set(permission, Verdict.NOT_PERMITTED);

        assertThatThrownBy(() -> call.on(desk, engine)).isInstanceOf(AccessDenied.class);
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void theEngineIsToldWhoAsked() throws IOException {
        desk.upload(CALLER, content("a package"));
        desk.apply(CALLER, engine.plans(PUT, "1.0.0", "1.1.0"));

        assertThat(engine.asked).containsExactly("upload a package by bank-01", "apply hash-1.0.0-1.1.0 by bank-01");
    }

    @Test
    void whereOthersMustAgreeNothingIsAppliedBeforeTheyHave() {
        var plan = engine.plans(PUT, "1.0.0", "1.1.0");
        engine.has("coupons", "1.0.0", FunctionState.ACTIVE, "");
        bands = Bands.ONE;
        approvals.people(1);

        var asked = (Applied.Waiting) desk.apply(CALLER, plan);

        assertThat(asked.earlier()).isFalse();
        assertThat(engine.asked).isEmpty();
        assertThat(desk.overview(CALLER, Languages.ENGLISH).get(0).waiting()).contains(asked.approval());
        assertThat(desk.plan(CALLER, PUT)).isEqualTo(new Prospect.Planned(plan, 1, Optional.of(asked.approval())));

        agreed =
                (maker, subject, digest) -> Optional.of(new Agreements.Agreement("7", plan.hash(), List.of("bank-02")));
        var decision = approvals.approve(
                Samples.caller("bank-02"),
                asked.approval().id(),
                asked.approval().fingerprint(),
                "");

        assertThat(decision).isInstanceOf(Approvals.Decision.Taken.class);
        assertThat(engine.asked).containsExactly("apply hash-1.0.0-1.1.0 by bank-01, approved by bank-02 (7)");
        assertThat(desk.overview(CALLER, Languages.ENGLISH).get(0).waiting()).isEmpty();
    }

    @Test
    void whileOneWaitsNoOtherChangeOfThatFunctionIsAskedFor() {
        bands = Bands.ONE;
        approvals.people(1);
        var first = (Applied.Waiting) desk.apply(CALLER, engine.plans(PUT, "1.0.0", "1.1.0"));

        var second = (Applied.Waiting) desk.apply(CALLER, engine.plans(new Change.Remove(COUPONS), "1.0.0", ""));

        assertThat(second.earlier()).isTrue();
        assertThat(second.approval()).isEqualTo(first.approval());
    }

    @Test
    void nobodyIsAskedForAPlanThatIsNoLongerTrue() {
        bands = Bands.ONE;
        approvals.people(1);
        var old = engine.plans(PUT, "1.0.0", "1.1.0");
        engine.plans(PUT, "1.0.1", "1.1.0");

        assertThat(((Applied.NotAsked) desk.apply(CALLER, old)).reason().code()).isEqualTo("request.changed");
        assertThat(approvals.inbox(Samples.caller("bank-02"), 1)).isEmpty();
    }

    @Test
    void whatServesStandsFirstAndWhatIsOverLast() {
        engine.has("coupons", "1.3.0", FunctionState.FAILED, "It threw.");
        engine.has("coupons", "1.2.0", FunctionState.CHECKED, "");
        engine.has("coupons", "1.1.0", FunctionState.ACTIVE, "");
        engine.has("coupons", "1.0.0", FunctionState.GONE, "");

        var shelf = desk.overview(CALLER, Languages.ENGLISH).get(0);

        assertThat(shelf.copies())
                .extracting(copy -> copy.version().version())
                .containsExactly("1.1.0", "1.2.0", "1.3.0", "1.0.0");
        assertThat(shelf.serving())
                .hasValueSatisfying(copy -> assertThat(copy.version().version()).isEqualTo("1.1.0"));
        assertThat(shelf.titles()).containsExactly("Functions");
    }

    @Test
    void aVersionBesideServesItsCohortAndNobodyElse() {
        engine.has("coupons", "1.0.0", FunctionState.ACTIVE, "");
        engine.has("coupons", "1.1.0", FunctionState.ACTIVE, "");
        var some = Cohort.share(10);
        engine.choose(COUPONS, Choice.of("1.0.0").with(new Choice.Beside("1.1.0", some)));

        assertThat(desk.overview(CALLER, Languages.ENGLISH).get(0).copies())
                .extracting(Copy::serving)
                .containsExactly(new Serving.All(true), new Serving.Some(some));
    }

    @Test
    void whatDrainsServesNobodyAndItsPagesAreCounted() {
        engine.has("coupons", "1.1.0", FunctionState.ACTIVE, "");
        engine.has("coupons", "1.0.0", FunctionState.DRAINING, "");
        engine.openPages.put("demo.coupons 1.0.0", 4);

        var shelf = desk.overview(CALLER, Languages.ENGLISH).get(0);

        assertThat(shelf.isMoving()).isTrue();
        assertThat(shelf.copies().get(1).serving()).isEqualTo(new Serving.Nobody());
        assertThat(shelf.copies().get(1).openPages()).isEqualTo(4);
    }

    @Test
    void aFunctionThatWasTakenAwayServesNobody() {
        engine.has("coupons", "1.0.0", FunctionState.ACTIVE, "");
        engine.withdraw("coupons");

        var shelf = desk.overview(CALLER, Languages.ENGLISH).get(0);

        assertThat(shelf.serving()).isEmpty();
        assertThat(shelf.titles()).isEmpty();
    }

    @Test
    void detailsSayWhatItBringsWhatHappenedAndWhatCanBeDone() {
        engine.has("coupons", "1.1.0", FunctionState.CHECKED, "");
        engine.has("coupons", "1.0.0", FunctionState.ACTIVE, "");
        engine.plans(PUT, "1.0.0", "1.1.0");
        engine.plans(new Change.Remove(COUPONS), "1.0.0", "");
        engine.plans(new Change.Return(COUPONS), "1.0.0", "0.9.0");
        engine.events.add(new FunctionEvent(Instant.EPOCH, "bank-01", COUPONS, "1.0.0", "active", Optional.empty()));

        var details = desk.details(CALLER, COUPONS, Languages.ENGLISH).orElseThrow();

        assertThat(details.items()).containsExactly("coupons.list /coupons");
        assertThat(details.titles()).containsEntry("coupons.list", "Functions");
        assertThat(details.tables()).containsExactly("coupons_table");
        assertThat(details.canPut()).containsExactly("1.1.0");
        assertThat(details.returnsTo()).contains("0.9.0");
        assertThat(details.canRemove()).isTrue();
        assertThat(details.history()).hasSize(1);
    }

    @Test
    void aFunctionThatServesNobodyShowsWhatItsNewestVersionWouldBring() {
        engine.has("coupons", "1.1.0", FunctionState.CHECKED, "");
        engine.plans(PUT, "", "1.1.0");

        var details = desk.details(CALLER, COUPONS, Languages.ENGLISH).orElseThrow();

        assertThat(details.items()).containsExactly("coupons.list /coupons");
        assertThat(details.canRemove()).isFalse();
        assertThat(details.returnsTo()).isEmpty();
    }

    @Test
    void whatWasNeverHereHasNoDetails() {
        assertThat(desk.details(CALLER, COUPONS, Languages.ENGLISH)).isEmpty();
    }

    @Test
    void thisFunctionNeverTakesItselfAway() {
        engine.has("functions", "1.0.0", FunctionState.ACTIVE, "");
        var plan = engine.plans(OWN_END, "1.0.0", "");

        assertThat(desk.plan(CALLER, OWN_END)).isInstanceOf(Prospect.OwnEnd.class);
        assertThat(desk.details(CALLER, FunctionRights.FUNCTION, Languages.ENGLISH)
                        .orElseThrow()
                        .canRemove())
                .isFalse();
        assertThatThrownBy(() -> desk.apply(CALLER, plan)).isInstanceOf(IllegalArgumentException.class);
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void whatTheEngineCannotDoIsSaidInItsWords() {
        assertThat(desk.plan(CALLER, PUT)).isEqualTo(new Prospect.Impossible(FakeEngine.says("Nobody planned this.")));
    }

    @Test
    void theBankItselfIsNoMerchantToTryAVersionOn() {
        assertThat(desk.merchants(CALLER)).containsExactly(Samples.ONLINE, Samples.OFFLINE);
    }
}
