package org.paifang.functions.operators.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paifang.functions.operators.internal.domain.House.ALONE;
import static org.paifang.functions.operators.internal.domain.House.CLERK;
import static org.paifang.functions.operators.internal.domain.House.DEPUTY;
import static org.paifang.functions.operators.internal.domain.House.REFUND;
import static org.paifang.functions.operators.internal.domain.House.SUPERVISOR;
import static org.paifang.functions.operators.internal.domain.House.VIEW;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.functions.operators.internal.domain.OperatorDesk.Deed;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.Approvals.Submission;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.session.SessionId;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Lock;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.Role;
import org.paifang.platform.api.staff.RoleId;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.Samples;

class OperatorDeskTest {

    private static final RoleId CASHIER = new RoleId("cashier");
    private static final Grants SUPERVISION =
            Grants.NONE.with(OperatorRights.CHANGE, null).with(OperatorRights.LOCK, null);

    private final House house = new House();
    private final OperatorDesk desk = house.desk;
    private int keys;

    @Test
    void whoHoldsARightGivesIt() {
        assertThat(submit(SUPERVISOR, house.rights(CLERK, Grants.NONE.with(REFUND, null))))
                .isEqualTo("done");
        assertThat(house.effective(CLERK).permissions()).containsExactly(REFUND);
        assertThat(house.audit.deeds()).anyMatch(deed -> deed.contains("operators.change"));
    }

    @Test
    void nobodyGivesWhatTheyDoNotHold() {
        assertThat(submit(DEPUTY, house.rights(CLERK, Grants.NONE.with(REFUND, null))))
                .isEqualTo("rule.beyond");
        assertThat(submit(DEPUTY, house.rights(DEPUTY.operator(), SUPERVISION.with(REFUND, null))))
                .as("nor to themselves")
                .isEqualTo("rule.beyond");
        assertThat(submit(DEPUTY, new Edit.PutRole(role("Cashier", Grants.NONE.with(REFUND, null)))))
                .as("nor to a role that nobody has yet")
                .isEqualTo("rule.beyond");
        assertThat(house.effective(CLERK).permissions()).containsExactly(VIEW);
    }

    @ParameterizedTest
    @CsvSource({"99.99, done", "100.00, done", "100.01, rule.beyond"})
    void limitIsGivenUpToOnesOwn(String amount, String answer) {
        assertThat(submit(DEPUTY, house.rights(CLERK, House.upTo(amount)))).isEqualTo(answer);
    }

    @Test
    void limitInAnotherCurrencyIsNotOnesOwn() {
        var yen = Grants.NONE.with(ALONE, Money.of(1, "JPY"));
        assertThat(submit(SUPERVISOR, house.rights(CLERK, yen))).isEqualTo("rule.beyond");
    }

    @Test
    void whoHoldsLessMayTakeAway() {
        submit(SUPERVISOR, house.rights(CLERK, Grants.NONE.with(REFUND, null)));
        assertThat(submit(DEPUTY, house.rights(CLERK, Grants.NONE))).isEqualTo("done");
        assertThat(house.effective(CLERK).permissions()).isEmpty();
    }

    @Test
    void roleThatSomebodyHasIsNoWayAround() {
        submit(SUPERVISOR, new Edit.PutRole(role("Cashier", Grants.NONE.with(REFUND, null))));
        var withRole = new Edit.PutOperator(CLERK, "Clerk", Optional.empty(), Set.of(CASHIER), Grants.NONE);
        assertThat(submit(DEPUTY, withRole)).isEqualTo("rule.beyond");
        assertThat(submit(SUPERVISOR, withRole)).isEqualTo("done");
        assertThat(house.effective(CLERK).permissions()).containsExactly(REFUND);
        submit(SUPERVISOR, new Edit.RemoveRole(CASHIER, "Cashier"));
        assertThat(house.effective(CLERK).permissions()).isEmpty();
    }

    @Test
    void twoRolesOfOneNameAreRefused() {
        submit(SUPERVISOR, new Edit.PutRole(role("Cashier", Grants.NONE)));
        var other = new Role(new RoleId("other"), "Cashier", Grants.NONE);
        assertThat(submit(SUPERVISOR, new Edit.PutRole(other))).isEqualTo("rule.role-name");
    }

    @Test
    void lastSupervisorStays() {
        assertThat(submit(SUPERVISOR, house.rights(DEPUTY.operator(), Grants.NONE)))
                .isEqualTo("done");
        assertThat(submit(SUPERVISOR, house.rights(SUPERVISOR.operator(), Grants.NONE)))
                .isEqualTo("rule.last-supervisor");
    }

    @Test
    void lastSupervisorIsNotLockedByWhoIsNone() {
        submit(SUPERVISOR, house.rights(DEPUTY.operator(), Grants.NONE.with(OperatorRights.LOCK, null)));
        assertThat(refused(desk.lock(DEPUTY, SUPERVISOR.operator(), ""))).isEqualTo("rule.last-supervisor");
        assertThat(refused(desk.lock(SUPERVISOR, SUPERVISOR.operator(), ""))).isEqualTo("rule.own-lock");
    }

    @Test
    void ofTwoSupervisorsWhoStripEachOtherAtOnceOneStays() {
        house.book.beforeNextChange(() -> submit(SUPERVISOR, house.rights(DEPUTY.operator(), Grants.NONE)));
        assertThat(submit(DEPUTY, house.rights(SUPERVISOR.operator(), Grants.NONE)))
                .as("the rules are asked again of what it is by now")
                .isEqualTo("rule.last-supervisor");
        assertThat(StaffRules.supervisors(house.staff())).isEqualTo(1);
    }

    @Test
    void nobodyBecomesAnotherPerson() {
        var edit = new Edit.PutOperator(
                DEPUTY.operator(), "Deputy", Optional.of("4711"), Set.of(), house.effective(DEPUTY.operator()));
        assertThat(submit(DEPUTY, edit)).isEqualTo("rule.own-person");
        assertThat(submit(SUPERVISOR, edit)).isEqualTo("done");
    }

    @Test
    void whoLetsInSomebodyWhoHoldsMoreIsRefused() {
        desk.lock(DEPUTY, SUPERVISOR.operator(), "");
        assertThat(house.staff().member(SUPERVISOR.operator()).orElseThrow().locked())
                .isTrue();
        assertThat(refused(desk.unlock(DEPUTY, SUPERVISOR.operator()))).isEqualTo("rule.above");
        assertThat(refused(desk.reset(DEPUTY, SUPERVISOR.operator()))).isEqualTo("rule.above");
        assertThat(house.codes).isEmpty();
    }

    @Test
    void lockSaysWhoAndWhyAndIsWrittenDown() {
        assertThat(desk.lock(SUPERVISOR, CLERK, " on leave ")).isEqualTo(new Deed.Done());
        var lock = house.staff().member(CLERK).flatMap(Member::lock).orElseThrow();
        assertThat(lock)
                .isEqualTo(new Lock(
                        Lock.Cause.PERSON, Optional.of(SUPERVISOR.operator()), house.clock.instant(), "on leave"));
        assertThat(desk.unlock(SUPERVISOR, CLERK)).isEqualTo(new Deed.Done());
        assertThat(house.staff().member(CLERK).orElseThrow().locked()).isFalse();
        assertThat(house.audit.deeds()).hasSize(2);
        assertThat(refused(desk.lock(SUPERVISOR, CLERK, "x".repeat(201)))).isEqualTo("form.why-too-long");
    }

    @Test
    void codeIsGivenOnceAndWrittenDownWithoutItself() {
        assertThat(desk.reset(SUPERVISOR, CLERK)).isInstanceOf(Deed.Code.class);
        assertThat(house.codes).containsExactly(CLERK);
        assertThat(house.audit.entries()).asString().doesNotContain("aaaaa-bbbbb");
    }

    @Test
    void lostDeviceIsResetTogetherWithThePassword() {
        house.factors.with(CLERK);
        assertThat(desk.secondFactor(SUPERVISOR, CLERK).on()).isTrue();
        assertThat(desk.resetSecondFactor(SUPERVISOR, CLERK)).isInstanceOf(Deed.Code.class);
        assertThat(house.factors.of(CLERK).on()).isFalse();
        assertThat(house.codes).containsExactly(CLERK);
        assertThat(house.audit.deeds()).containsExactly("100001-01 operators.reset-second-factor 100001-02");
    }

    @Test
    void nobodyResetsTheSecondFactorOfWhoHoldsMore() {
        house.factors.with(SUPERVISOR.operator());
        assertThat(refused(desk.resetSecondFactor(DEPUTY, SUPERVISOR.operator())))
                .startsWith("rule.");
        assertThat(house.factors.of(SUPERVISOR.operator()).on()).isTrue();
        assertThat(house.codes).isEmpty();
    }

    @Test
    void whoHasNotProvedLatelyWhoTheyAreOpensNothingAndLocksAllTheSame() {
        house.identity.doubt();
        assertThat(refused(desk.reset(SUPERVISOR, CLERK))).isEqualTo(Identity.AGAIN);
        assertThat(refused(desk.resetSecondFactor(SUPERVISOR, CLERK))).isEqualTo(Identity.AGAIN);
        assertThat(desk.lock(SUPERVISOR, CLERK, "")).isEqualTo(new Deed.Done());
        assertThat(refused(desk.unlock(SUPERVISOR, CLERK))).isEqualTo(Identity.AGAIN);
        assertThat(house.codes).isEmpty();
    }

    @Test
    void sessionsOfOthersEndButNotTheOnesOfAnotherOperatorByItsId() {
        var clerk = house.sessions.begin(Samples.CLERK, "192.0.2.1", "");
        var deputy = house.sessions.begin(DEPUTY, "192.0.2.2", "");
        assertThat(desk.endSessions(SUPERVISOR, CLERK, Optional.of(deputy), FakeViewSession.SESSION))
                .isZero();
        assertThat(desk.endSessions(SUPERVISOR, CLERK, Optional.empty(), FakeViewSession.SESSION))
                .isEqualTo(1);
        assertThat(house.sessions.find(clerk)).isEmpty();
        assertThat(house.sessions.find(deputy)).isPresent();
    }

    @Test
    void otherPeopleAgreeWhereTheProfileSaysSo() {
        house.approvals.people(1);
        assertThat(submit(SUPERVISOR, house.rights(CLERK, Grants.NONE.with(REFUND, null))))
                .isEqualTo("waits");
        assertThat(house.effective(CLERK).permissions()).containsExactly(VIEW);
    }

    @Test
    void sameChangeAgainIsDoneAlready() {
        var text = EditText.write(house.rights(CLERK, Grants.NONE.with(REFUND, null)));
        house.command.execute(SUPERVISOR, text, "key");
        var revision = house.staff().revision();
        house.command.execute(SUPERVISOR, text, "key");
        assertThat(house.staff().revision()).isEqualTo(revision);
        assertThat(house.audit.entries()).hasSize(1);
    }

    @Test
    void whatWasAgreedToIsNotDoneOnceTheMakerHoldsLess() {
        var text = EditText.write(house.rights(CLERK, Grants.NONE.with(REFUND, null)));
        submit(DEPUTY, house.rights(SUPERVISOR.operator(), SUPERVISION));
        assertThat(house.command.execute(SUPERVISOR, text, "key")).asString().contains("rule.beyond");
    }

    @Test
    void operatorOfAnotherHouseIsNone() {
        var other = Samples.OFFLINE_SUPERVISOR.operator();
        assertThatThrownBy(() -> desk.lock(SUPERVISOR, other, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.reset(SUPERVISOR, other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.history(SUPERVISOR, other)).isInstanceOf(IllegalArgumentException.class);
        assertThat(submit(SUPERVISOR, house.rights(other, Grants.NONE))).isEqualTo("request.unreadable");
    }

    @ParameterizedTest
    @CsvSource({"operators.view", "operators.change", "operators.lock"})
    void everyDoorAsksThePolicy(String permission) {
        house.access.set(SUPERVISOR, permission, Verdict.NOT_PERMITTED);
        switch (permission) {
            case "operators.view" -> {
                denied(() -> desk.people(SUPERVISOR));
                denied(() -> desk.person(SUPERVISOR, "02"));
                denied(() -> desk.history(SUPERVISOR, CLERK));
                denied(() -> desk.secondFactor(SUPERVISOR, CLERK));
                denied(() -> house.counters.staff(SUPERVISOR));
            }
            case "operators.change" -> denied(() -> submit(SUPERVISOR, house.rights(CLERK, Grants.NONE)));
            default -> {
                denied(() -> desk.lock(SUPERVISOR, CLERK, ""));
                denied(() -> desk.unlock(SUPERVISOR, CLERK));
                denied(() -> desk.reset(SUPERVISOR, CLERK));
                denied(() -> desk.resetSecondFactor(SUPERVISOR, CLERK));
                denied(() -> desk.endSessions(SUPERVISOR, CLERK, Optional.empty(), new SessionId("some-session")));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 4711, form.name-missing",
        "'tab\tin it', 4711, form.name-missing",
        "Name, '1\n2', form.person-wrong",
        "Name, 4711, done"
    })
    void whatIsTypedIsHeldAgainstItsBounds(String name, String person, String answer) {
        var edit = new Edit.PutOperator(CLERK, name, Optional.of(person), Set.of(), Grants.NONE);
        assertThat(submit(SUPERVISOR, edit)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"0.00, form.limit-wrong", "-1.00, form.limit-wrong", "0.01, done"})
    void limitIsAnAmountAboveZero(String amount, String answer) {
        var limit = amount.startsWith("-") ? Samples.cny(amount.substring(1)).negated() : Samples.cny(amount);
        assertThat(submit(SUPERVISOR, house.rights(CLERK, Grants.NONE.with(ALONE, limit))))
                .isEqualTo(answer);
    }

    @Test
    void editIsReadAsItWasWritten() {
        var edits = List.of(
                new Edit.PutOperator(
                        CLERK,
                        "名 + % & =\u00a0x",
                        Optional.of("a b"),
                        Set.of(CASHIER),
                        House.upTo("1.00").with(VIEW, null)),
                new Edit.PutOperator(CLERK, "Name", Optional.empty(), Set.of(), Grants.NONE),
                new Edit.PutRole(role("收銀", House.upTo("0.01"))),
                new Edit.RemoveRole(CASHIER, "收銀"));
        edits.forEach(edit -> assertThat(EditText.read(EditText.write(edit))).contains(edit));
        assertThat(EditText.read("nonsense")).isEmpty();
        assertThat(EditText.read("operator 100001-02")).isEmpty();
    }

    private static Role role(String name, Grants grants) {
        return new Role(CASHIER, name, grants);
    }

    private String submit(Caller caller, Edit edit) {
        var submission = desk.submit(caller, edit, "key-" + ++keys);
        if (submission instanceof Submission.Refused refused) {
            return refused.reason().code();
        }
        return submission instanceof Submission.Queued ? "waits" : "done";
    }

    private static String refused(Deed deed) {
        return deed instanceof Deed.Refused refused ? refused.reason().code() : "done";
    }

    private static void denied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDenied.class);
    }
}
