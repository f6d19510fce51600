package org.paifang.platform.approvals.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paifang.platform.approvals.internal.domain.House.CHECKER;
import static org.paifang.platform.approvals.internal.domain.House.MAKER;
import static org.paifang.platform.approvals.internal.domain.House.OTHER;
import static org.paifang.platform.approvals.internal.domain.House.queued;
import static org.paifang.platform.approvals.internal.domain.House.refused;
import static org.paifang.platform.approvals.internal.domain.House.taken;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.approval.Step.What;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

/** Who must agree, who may, until when, and to what. */
class ApprovalRulesTest {

    private static final String BANDS = "up to 1000.00: 0; up to 50000.00: 1; above: 2";

    private final House house = new House(Databases.DERBY);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whomItDoesNotConcernFindsNothingThroughAnyDoor() {
        var first = house.waiting();
        house.waiting();
        house.command.concerned = caller -> !caller.equals(CHECKER);

        assertThat(house.engine.inbox(CHECKER, 10)).isEmpty();
        assertThat(house.engine.waiting(CHECKER, 10)).isZero();
        assertThat(house.engine.history(CHECKER, ApprovalFilter.ALL, null, 1)).isEmpty();
        assertThat(house.engine.find(CHECKER, first.id())).isEmpty();
        assertThat(house.engine.find(CHECKER, SampleCommand.KIND, "key-1")).isEmpty();
        assertThat(house.engine.obstacle(CHECKER, first)).hasValue(Reason.of("access.not-permitted"));
        assertThat(house.approve(CHECKER, first)).isEqualTo(new Approvals.Decision.NotFound());
        assertThat(house.engine.reject(CHECKER, first.id(), "no")).isEqualTo(new Approvals.Decision.NotFound());
        assertThat(house.engine.comment(CHECKER, first.id(), "well")).isEqualTo(new Approvals.Decision.NotFound());

        assertThat(house.engine.history(MAKER, ApprovalFilter.ALL, null, 10)).hasSize(2);
        assertThat(house.engine.inbox(OTHER, 10)).hasSize(2);
        assertThat(house.command.paid).isEmpty();
    }

    @Test
    void aPageIsFullHoweverMuchLiesBetweenThatOneMayNotSee() {
        house.command.concerned = caller -> false;
        var own = house.engine.submit(CHECKER, SampleCommand.KIND, "100.00", "own", "");
        house.waiting();
        house.waiting();

        assertThat(house.engine.history(CHECKER, ApprovalFilter.ALL, null, 1))
                .extracting(Approval::id)
                .containsExactly(queued(own).id());
    }

    @Test
    void whoLacksASecondFactorNeitherAsksNorAgrees() {
        house.bands = Bands.ONE;
        var id = house.waiting();
        house.identity.lackSecondFactor();

        assertThat(house.submit("5.00")).isEqualTo(new Approvals.Submission.Refused(Reason.of(Identity.SECOND_FACTOR)));
        assertThat(house.engine.preview(MAKER, SampleCommand.KIND, "5.00"))
                .isEqualTo(new Approvals.Prospect.Impossible(Reason.of(Identity.SECOND_FACTOR)));
        assertThat(refused(house.approve(CHECKER, id))).isEqualTo(Identity.SECOND_FACTOR);
        assertThat(house.command.calls).hasValue(0);
    }

    @Test
    void rightsWaitForAProofOfBothAndMoneyDoesNot() {
        house.bands = Bands.ONE;
        var id = house.waiting();
        house.identity.doubt();
        house.command.rights = true;
        assertThat(house.submit("6.00")).isEqualTo(new Approvals.Submission.Refused(Reason.of(Identity.AGAIN)));
        assertThat(refused(house.approve(CHECKER, id))).isEqualTo(Identity.AGAIN);

        house.command.rights = false;
        assertThat(house.approve(CHECKER, id)).isInstanceOf(Approvals.Decision.Taken.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // amount, may do it alone, up to, people
                "1000.00,  false, -,        0",
                "1000.01,  false, -,        1",
                "50000.00, false, -,        1",
                "50000.01, false, -,        2",
                "none,     false, -,        2",
                "1000.01,  true,  -,        1",
                "1000.01,  true,  1000.00,  1",
                "1000.01,  true,  1000.01,  0",
                "50000.01, true,  50000.00, 2",
                "50000.01, true,  99999.99, 0",
                "50000.01, false, 99999.99, 2",
                "none,     true,  99999.99, 2",
            })
    void howManyMustAgreeIsWhatBandAndOwnLimitSay(String amount, boolean alone, String limit, int people) {
        house.bands = Bands.parse(BANDS);
        house.access.set(MAKER, SampleCommand.ALONE.value(), alone ? Verdict.ALLOWED : Verdict.NOT_PERMITTED);
        if (limit != null) {
            house.limit(limit);
        }

        var prospect = house.engine.preview(MAKER, SampleCommand.KIND, amount);
        assertThat(((Approvals.Prospect.Possible) prospect).people()).isEqualTo(people);
        assertThat(house.command.calls).hasValue(0);
        var submission = house.submit(amount);
        if (people == 0) {
            assertThat(submission).isEqualTo(new Approvals.Submission.Done("P-key-1"));
            assertThat(house.command.paid).containsEntry("key-1", amount);
        } else {
            assertThat(queued(submission).needed()).isEqualTo(people);
            assertThat(house.command.paid).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // bands, own limit, alone up to
                "any: 0,                                                  -,       -",
                "any: 1,                                                  -,       0.00",
                "any: 1,                                                  500.00,  500.00",
                "up to 1000.00: 0; up to 50000.00: 1; above: 2,           -,       1000.00",
                "up to 1000.00: 0; up to 50000.00: 1; above: 2,           999.99,  1000.00",
                "up to 1000.00: 0; up to 50000.00: 1; above: 2,           1000.01, 1000.01",
                "up to 1.00: 0; up to 2.009: 0; above: 2,                 -,       2.00",
                "up to 1000.00: 1; above: 2,                              -,       0.00",
                "up to 999999999999999.9999: 0; above: 1,                 -,       999999999999999.99",
            })
    void upToOneAmountNobodyElseIsAsked(String bands, String limit, String upTo) {
        house.bands = Bands.parse(bands);
        if (limit != null) {
            house.limit(limit);
            house.access.set(MAKER, SampleCommand.ALONE.value(), Verdict.ALLOWED);
        }

        assertThat(house.engine.aloneUpTo(MAKER, SampleCommand.KIND, Samples.CNY))
                .isEqualTo(Optional.ofNullable(upTo).map(Samples::cny));
    }

    @Test
    void aLimitWithoutThePermissionOrInAnotherCurrencyCountsForNothing() {
        house.limit("500.00");
        assertThat(house.engine.aloneUpTo(MAKER, SampleCommand.KIND, Samples.CNY))
                .contains(Samples.cny("0.00"));
        house.access.set(MAKER, SampleCommand.ALONE.value(), Verdict.ALLOWED);
        var dollars = Currency.getInstance("USD");
        assertThat(house.engine.aloneUpTo(MAKER, SampleCommand.KIND, dollars)).contains(Money.zero(dollars));
    }

    @Test
    void whatWaitsIsFoundByItsKeyByWhoeverMaySeeItAlone() {
        var made = house.waiting();

        assertThat(house.engine.find(MAKER, SampleCommand.KIND, "key-1")).contains(house.now(made));
        assertThat(house.engine.find(MAKER, SampleCommand.KIND, "key-2")).isEmpty();
        assertThat(house.engine.find(Samples.OFFLINE_SUPERVISOR, SampleCommand.KIND, "key-1"))
                .isEmpty();
        house.access.set(OTHER, house.command.maker().value(), Verdict.NOT_PERMITTED);
        house.access.set(OTHER, house.command.checker().value(), Verdict.NOT_PERMITTED);
        assertThat(house.engine.find(OTHER, SampleCommand.KIND, "key-1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // who made it, who has agreed, who agrees now; persons behind -04 and -05 are the same, behind -06 another
        "01, -,  01, approval.own",
        "01, -,  02, -",
        "01, 02, 02, approval.twice",
        "01, 02, 03, -",
        "04, -,  05, approval.own",
        "04, -,  06, -",
        "01, 04, 05, approval.twice",
        "01, 04, 06, -",
        "01, 04, 03, -",
    })
    void whoeverAgreesIsSomebodyElse(String maker, String before, String checker, String reason) {
        house.bands = Bands.parse("any: 3");
        house.operator("04", "staff 1");
        house.operator("05", "staff 1");
        house.operator("06", "staff 2");
        var made = queued(house.engine.submit(caller(maker), SampleCommand.KIND, "100.00", "key", ""));
        if (!before.equals("-")) {
            taken(house.approve(caller(before), made));
        }

        var inbox = house.engine.inbox(caller(checker), 10);
        var decision = house.approve(caller(checker), made);
        if (reason.equals("-")) {
            assertThat(taken(decision).state()).isEqualTo(ApprovalState.WAITING);
            assertThat(inbox).hasSize(1);
        } else {
            assertThat(refused(decision)).isEqualTo(reason);
            assertThat(inbox).isEmpty();
            assertThat(house.engine.obstacle(caller(checker), made)).contains(Reason.of(reason));
        }
    }

    @Test
    void aPersonWhoBecameKnownLaterIsTheSamePersonAllTheSame() {
        var made = house.waiting();
        house.operator("01", "staff 1");
        var second = house.operator("07", "staff 1");
        assertThat(refused(house.approve(second, made))).isEqualTo(Approvals.OWN);
    }

    @Test
    void whoeverDoesNotHoldThePermissionDecidesNothing() {
        var made = house.waiting();
        house.access.set(CHECKER, "sample.check", Verdict.NOT_PERMITTED);
        assertThatThrownBy(() -> house.approve(CHECKER, made)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> house.engine.reject(CHECKER, made.id(), "no")).isInstanceOf(AccessDenied.class);
        assertThat(house.engine.inbox(CHECKER, 10)).isEmpty();
        house.access.set(CHECKER, "sample.pay", Verdict.NOT_PERMITTED);
        assertThat(house.approve(CHECKER, made)).isInstanceOf(Approvals.Decision.NotFound.class);
        assertThat(house.engine.find(CHECKER, made.id())).isEmpty();
        assertThat(house.engine.history(CHECKER, ApprovalFilter.ALL, null, 10)).isEmpty();
        house.access.set(MAKER, "sample.pay", Verdict.NOT_PERMITTED);
        assertThatThrownBy(() -> house.submit("1.00")).isInstanceOf(AccessDenied.class);
    }

    @Test
    void anotherMerchantsApprovalDoesNotExist() {
        var made = house.waiting();
        var stranger = Samples.OFFLINE_SUPERVISOR;
        assertThat(house.engine.find(stranger, made.id())).isEmpty();
        assertThat(house.approve(stranger, made)).isInstanceOf(Approvals.Decision.NotFound.class);
        assertThat(house.engine.inbox(stranger, 10)).isEmpty();
    }

    @Test
    void theLastMomentIsInTimeAndTheNextOneIsNot() {
        house.profiles.set(Approvals.EXPIRY_HOURS, 24);
        var inTime = house.waiting();
        var late = house.waiting();
        house.clock.advance(Duration.ofHours(24));
        assertThat(taken(house.approve(CHECKER, inTime)).state()).isEqualTo(ApprovalState.DONE);
        house.clock.advance(Duration.ofNanos(1_000));
        assertThat(refused(house.approve(CHECKER, late))).isEqualTo(Approvals.EXPIRED);
        assertThat(refused(house.engine.withdraw(MAKER, late.id(), ""))).isEqualTo(Approvals.EXPIRED);
        assertThat(house.engine.inbox(CHECKER, 10)).isEmpty();

        house.engine.carryingOut().run();
        assertThat(house.now(late).state()).isEqualTo(ApprovalState.EXPIRED);
        assertThat(house.now(late).steps()).extracting(step -> step.what()).endsWith(What.EXPIRED);
        assertThat(house.command.paid).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_PERMITTED, approval.maker-lost-right, OVERTAKEN",
        "SWITCHED_OFF, access.switched-off, OVERTAKEN",
        "NOT_IN_EDITION, access.not-in-edition, OVERTAKEN",
        "NOT_INSTALLED, approval.function-away, WAITING",
        "PAUSED, approval.function-away, WAITING",
    })
    void theMakersRightsAreAskedAgain(Verdict verdict, String reason, ApprovalState state) {
        var made = house.waiting();
        house.access.set(MAKER, "sample.pay", verdict);
        assertThat(refused(house.approve(CHECKER, made))).isEqualTo(reason);
        var now = house.now(made);
        assertThat(now.state()).isEqualTo(state);
        assertThat(now.why().map(Reason::code))
                .isEqualTo(state == ApprovalState.OVERTAKEN ? Optional.of(reason) : Optional.empty());
        assertThat(house.command.calls).hasValue(0);
    }

    @Test
    void whatCanNoLongerBeDoneIsMarkedWithTheReason() {
        var made = house.waiting();
        house.command.impossible = Reason.of("sample.empty", Samples.cny("1.00"));
        assertThat(refused(house.approve(CHECKER, made))).isEqualTo("sample.empty");
        assertThat(house.now(made).state()).isEqualTo(ApprovalState.OVERTAKEN);
        assertThat(house.now(made).why()).contains(Reason.of("sample.empty", Samples.cny("1.00")));
        house.command.impossible = null;
        assertThat(refused(house.approve(CHECKER, made))).isEqualTo(Approvals.NOT_WAITING);
    }

    @Test
    void aFunctionThatBreaksAtItKeepsItWaiting() {
        var made = house.waiting();
        house.command.breaks = true;
        assertThat(refused(house.approve(CHECKER, made))).isEqualTo(Approvals.NOT_NOW);
        house.command.breaks = false;
        assertThat(taken(house.approve(CHECKER, made)).state()).isEqualTo(ApprovalState.DONE);
    }

    @Test
    void aFunctionThatIsAwayKeepsEverythingWaiting() {
        var made = house.waiting();
        house.commands.clear();
        assertThat(refused(house.approve(CHECKER, made))).isEqualTo(Approvals.FUNCTION_AWAY);
        house.commands.put(SampleCommand.KIND, house.command);
        assertThat(taken(house.approve(CHECKER, made)).state()).isEqualTo(ApprovalState.DONE);
    }

    @Test
    void whatIsAskedInTheMomentInWhichItsFunctionGoesIsRefusedAndMayBeAskedAgain() {
        house.commands.clear();
        assertThat(house.submit("1.00")).isEqualTo(new Approvals.Submission.Refused(Reason.of(Approvals.NOT_NOW)));
        assertThat(house.engine.preview(MAKER, SampleCommand.KIND, "1.00"))
                .isEqualTo(new Approvals.Prospect.Impossible(Reason.of(Approvals.NOT_NOW)));
        house.commands.put(SampleCommand.KIND, house.command);
        assertThat(house.submit("1.00")).isNotInstanceOf(Approvals.Submission.Refused.class);
    }

    @Test
    void whileTheFunctionIsClosedForAMomentNobodyIsAskedInsteadOfWhoMayDoItAlone() {
        house.access.set(MAKER, SampleCommand.ALONE.value(), Verdict.PAUSED);
        assertThatThrownBy(() -> house.submit("1.00")).isInstanceOf(AccessDenied.class);
        assertThat(house.store.open(new FunctionId("sample"))).isZero();
    }

    @Test
    void whatIsOpenOfAFunctionIsCountedOverAllItsCommandsAndNoOthers() {
        var decided = house.waiting();
        house.waiting();
        assertThat(house.store.open(new FunctionId("sample"))).isEqualTo(2);
        assertThat(house.store.open(new FunctionId("samp"))).isZero();
        house.approve(CHECKER, decided);
        assertThat(house.store.open(new FunctionId("sample"))).isEqualTo(1);
    }

    @Test
    void whatBecameSomethingElseIsAskedAgainAndEarlierAgreementsAreWorthNothing() {
        house.bands = Bands.parse("any: 2");
        var made = house.waiting();
        taken(house.approve(CHECKER, made));
        house.command.fingerprint = "second";

        assertThat(refused(house.approve(OTHER, made))).isEqualTo(Approvals.CHANGED);
        var asked = house.now(made);
        assertThat(asked.state()).isEqualTo(ApprovalState.WAITING);
        assertThat(asked.given()).isZero();
        assertThat(refused(house.approve(OTHER, made)))
                .as("what was read before")
                .isEqualTo(Approvals.CHANGED);
        taken(house.approve(CHECKER, asked));
        assertThat(taken(house.approve(OTHER, asked)).state()).isEqualTo(ApprovalState.DONE);
        assertThat(house.now(made).steps())
                .extracting(step -> step.what())
                .containsExactly(What.SUBMITTED, What.APPROVED, What.CHANGED, What.APPROVED, What.APPROVED, What.DONE);
    }

    @Test
    void strictBandsOfTodayCountAndMilderOnesDoNot() {
        var made = house.waiting();
        house.bands = Bands.parse("any: 2");
        assertThat(taken(house.approve(CHECKER, made)).missing()).isEqualTo(1);
        house.bands = Bands.NOBODY;
        assertThat(taken(house.approve(OTHER, made)).state()).isEqualTo(ApprovalState.DONE);
    }

    @Test
    void everyStepStandsInTheAuditAsWell() {
        var made = house.waiting();
        house.engine.comment(CHECKER, made.id(), "why?");
        house.engine.approve(CHECKER, made.id(), made.fingerprint(), "");
        assertThat(house.audit.deeds())
                .containsExactly(
                        MAKER.operator() + " approvals.submitted " + made.subject(),
                        CHECKER.operator() + " approvals.commented " + made.id(),
                        CHECKER.operator() + " approvals.approved " + made.subject(),
                        "platform approvals.done " + made.subject());
        assertThat(house.audit.entries().get(0).details().toString()).contains(SampleCommand.KIND);
    }

    @Test
    void noNeedsAReasonAndIsFinal() {
        var made = house.waiting();
        assertThat(refused(house.engine.reject(CHECKER, made.id(), "  "))).isEqualTo(Approvals.COMMENT_MISSING);
        assertThat(refused(house.engine.reject(MAKER, made.id(), "no"))).isEqualTo(Approvals.OWN);
        var rejected = taken(house.engine.reject(CHECKER, made.id(), "wrong order"));
        assertThat(rejected.state()).isEqualTo(ApprovalState.REJECTED);
        assertThat(rejected.steps().get(1).comment()).isEqualTo("wrong order");
        assertThat(refused(house.approve(OTHER, made))).isEqualTo(Approvals.NOT_WAITING);
        assertThat(house.command.calls).hasValue(0);
    }

    @Test
    void onlyTheMakerTakesItBack() {
        var made = house.waiting();
        assertThat(refused(house.engine.withdraw(CHECKER, made.id(), ""))).isEqualTo(Approvals.NOT_OWN);
        assertThat(taken(house.engine.withdraw(MAKER, made.id(), "")).state()).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(refused(house.approve(CHECKER, made))).isEqualTo(Approvals.NOT_WAITING);
    }

    @Test
    void theSameKeyIsAskedForOnce() {
        var first = queued(house.engine.submit(MAKER, SampleCommand.KIND, "5.00", "key", ""));
        var again = (Approvals.Submission.Queued) house.engine.submit(MAKER, SampleCommand.KIND, "5.00", "key", "");
        assertThat(again.repeated()).isTrue();
        assertThat(again.approval().id()).isEqualTo(first.id());
        assertThat(house.engine.submit(MAKER, SampleCommand.KIND, "6.00", "key", ""))
                .isEqualTo(new Approvals.Submission.Refused(Reason.of(Approvals.KEY_USED, "key")));
        taken(house.approve(CHECKER, first));
        var done = (Approvals.Submission.Queued) house.engine.submit(MAKER, SampleCommand.KIND, "5.00", "key", "");
        assertThat(done.approval().state()).isEqualTo(ApprovalState.DONE);
        assertThat(house.command.calls).hasValue(1);
    }

    @Test
    void whatIsRefusedWhenItIsCarriedOutSaysSo() {
        var made = house.waiting();
        house.command.instead = () -> new Effect.NotDone(Reason.of("sample.empty"));
        var failed = taken(house.approve(CHECKER, made));
        assertThat(failed.state()).isEqualTo(ApprovalState.FAILED);
        assertThat(failed.why()).contains(Reason.of("sample.empty"));
    }

    @Test
    void whatWasCutOffIsCarriedOutWhenItsTimeIsUpAndNotBefore() {
        var made = house.waiting();
        house.command.instead = () -> {
            throw new IllegalStateException("cut off");
        };
        assertThat(taken(house.approve(CHECKER, made)).state()).isEqualTo(ApprovalState.APPROVED);
        house.command.instead = null;
        house.engine.carryingOut().run();
        assertThat(house.now(made).state()).as("somebody may still be at it").isEqualTo(ApprovalState.APPROVED);
        house.clock.advance(ApprovalEngine.LEASE);
        house.engine.carryingOut().run();
        assertThat(house.now(made).state()).isEqualTo(ApprovalState.DONE);
        assertThat(house.now(made).reference()).contains("P-key-1");
        assertThat(house.command.calls).hasValue(2);
    }

    @Test
    void whatCannotBeDoneNowIsTriedLessAndLessOften() {
        var made = house.waiting();
        house.command.instead = () -> new Effect.Later(Reason.of(Approvals.NOT_NOW));
        taken(house.approve(CHECKER, made));
        for (var minutes = 0; minutes < 240; minutes++) {
            house.clock.advance(Duration.ofMinutes(1));
            house.engine.carryingOut().run();
        }
        assertThat(house.command.calls.get()).isBetween(20, 40);
        house.command.instead = null;
        house.clock.advance(Duration.ofMinutes(10));
        house.engine.carryingOut().run();
        assertThat(house.now(made).state()).isEqualTo(ApprovalState.DONE);
    }

    @Test
    void whoeverDoesItAloneIsToldWhyItCannotBeDoneNow() {
        house.bands = Bands.NOBODY;
        house.command.instead = () -> new Effect.Later(Reason.of("sample.closed"));
        assertThat(house.submit("1.00")).isEqualTo(new Approvals.Submission.Refused(Reason.of("sample.closed")));
    }

    /** Whoever looks at what the maker sees has the maker's id, and may still take nothing back. */
    @Test
    void previewDecidesNothingAndSaysNothing() {
        house.bands = Bands.ONE;
        var made = queued(house.submit("1.00"));
        var preview = Caller.previewing(MAKER.operator(), "a preview");
        assertThatThrownBy(() -> house.engine.withdraw(preview, made.id(), "")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> house.engine.comment(preview, made.id(), "me too"))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> house.engine.approve(preview, made.id(), made.fingerprint(), ""))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> house.engine.reject(preview, made.id(), "no")).isInstanceOf(AccessDenied.class);
        assertThat(house.now(made).state()).isEqualTo(ApprovalState.WAITING);
        assertThat(house.now(made).steps()).hasSize(1);
    }

    @Test
    void everythingSaidIsKeptAndCardNumbersAreNot() {
        var made = house.waiting();
        taken(house.engine.comment(CHECKER, made.id(), "paid with 4111 1111 1111 1111, order 4111111111111112?"));
        assertThat(house.now(made).steps().get(1).comment()).isEqualTo("paid with ••••1111, order 4111111111111112?");
        assertThat(refused(house.engine.comment(CHECKER, made.id(), " "))).isEqualTo(Approvals.COMMENT_MISSING);
        assertThat(taken(house.engine.comment(MAKER, made.id(), "x".repeat(500)))
                        .steps())
                .hasSize(3);
        assertThat(refused(house.engine.comment(MAKER, made.id(), "x".repeat(501))))
                .isEqualTo(Approvals.COMMENT_TOO_LONG);
    }

    @Test
    void historyIsNewestFirstInPagesAndNarrowed() {
        var first = house.waiting();
        var second = house.waiting();
        house.clock.advance(Duration.ofHours(1));
        var third = house.waiting();
        taken(house.engine.reject(CHECKER, second.id(), "no"));

        var page = house.engine.history(CHECKER, ApprovalFilter.ALL, null, 2);
        assertThat(page).extracting(one -> one.id()).containsExactly(third.id(), second.id());
        assertThat(house.engine.history(CHECKER, ApprovalFilter.ALL, page.get(1).id(), 2))
                .extracting(one -> one.id())
                .containsExactly(first.id());
        var rejected = new ApprovalFilter(
                Set.of(ApprovalState.REJECTED),
                Optional.of(SampleCommand.KIND),
                Optional.of("S-1"),
                Optional.of(MAKER.operator()),
                Optional.of(first.madeAt()),
                Optional.of(third.madeAt()));
        assertThat(house.engine.history(CHECKER, rejected, null, 2))
                .extracting(one -> one.id())
                .containsExactly(second.id());
        assertThat(house.engine.history(CHECKER, ApprovalFilter.waiting(SampleCommand.KIND, "S-2"), null, 2))
                .isEmpty();
        assertThat(house.engine.waiting(CHECKER, 1)).isEqualTo(1);
        assertThat(house.engine.inbox(CHECKER, 10)).extracting(one -> one.id()).containsExactly(first.id(), third.id());
    }

    @Test
    void linesAndReasonsAreReadAsTheyWereWritten() {
        var lines = List.of(
                Line.change("amount", Samples.cny("1.00"), Samples.cny("2.50")),
                Line.fact("when", house.clock.instant()),
                Line.fact("day", LocalDate.parse("2026-02-28")),
                Line.fact("function", new FunctionId("sample")),
                Line.fact("odd", "a:b|c\n退款 s3:x"),
                Line.change("words", Reason.of("a.b", 3L, Samples.cny("1.00"), Reason.of("c.d")), 4L));
        assertThat(TextCodec.readLines(TextCodec.write(lines))).isEqualTo(lines);
        assertThat(TextCodec.readLines("")).isEmpty();
    }

    private static Caller caller(String no) {
        return Samples.caller("100001-" + no);
    }
}
