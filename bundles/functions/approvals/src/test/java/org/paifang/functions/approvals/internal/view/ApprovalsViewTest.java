package org.paifang.functions.approvals.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.functions.approvals.internal.ApprovalsFunction;
import org.paifang.functions.approvals.internal.domain.ApprovalDesk;
import org.paifang.functions.approvals.internal.domain.ApprovalRights;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeApprovals;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

/** The supervisor looks at what the clerk, and the supervisor, asked for. */
class ApprovalsViewTest {

    private final FixedClock clock = FixedClock.at("2026-11-01T00:00:00Z");
    private final SamplePay command = new SamplePay();
    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final FakeApprovals approvals = new FakeApprovals(command, clock).people(1);
    private final FakeViewSession session =
            FakeViewSession.of(new ApprovalsFunction().messages()).open(ApprovalRights.INBOX, "approvals");
    private final List<Runnable> listeners = new ArrayList<>();
    private final UI ui = new UI();
    private final ApprovalsView view = new ApprovalsView(
            new ApprovalDesk(
                    access,
                    approvals,
                    command,
                    FakeDirectory.withSamples()
                            .add(Samples.operator("100001-01"))
                            .add(Samples.operator("100001-02"))),
            (merchant, changed) -> {
                listeners.add(changed);
                return () -> listeners.remove(changed);
            },
            clock,
            session);
    private final ApprovalPage page = view.page;

    @BeforeEach
    void openPage() {
        UI.setCurrent(ui);
    }

    @AfterEach
    void closePage() {
        UI.setCurrent(null);
    }

    @Test
    void theInboxShowsWhatWaitsForTheCallerAlone() {
        asked(Samples.CLERK, "100.00");
        asked(Samples.SUPERVISOR, "200.00");

        open();

        assertThat(view.inboxTab.getLabel()).isEqualTo("For you (1)");
        assertThat(view.inbox.isVisible()).isTrue();
        assertThat(text(view.inbox))
                .contains("Pay CNY\u00a0100.00", "Payment", "Operator 100001-02", "Waiting", "3 d 0 h left")
                .doesNotContain("200.00");
    }

    @Test
    void anEmptyInboxSaysSo() {
        open();

        assertThat(view.inboxTab.getLabel()).isEqualTo("For you (0)");
        assertThat(view.inbox.isVisible()).isFalse();
        assertThat(text(view)).contains("Nothing waits for you");
    }

    @Test
    void whatWasAskedForMeanwhileAppearsByItself() {
        ui.add(view);
        open();
        asked(Samples.CLERK, "100.00");

        listeners.forEach(Runnable::run);
        session.runBackground();

        assertThat(view.inboxTab.getLabel()).isEqualTo("For you (1)");
        ui.remove(view);
        assertThat(listeners).isEmpty();
    }

    @Test
    void onePageShowsWhatItChangesAndWhoAskedForIt() {
        open(asked(Samples.CLERK, "100.00"));

        assertThat(page.title.getText()).isEqualTo("Pay CNY\u00a0100.00");
        assertThat(text(page.difference)).contains("Balance", "CNY\u00a0900.00", "CNY\u00a0800.00");
        assertThat(text(page.facts)).contains("Operator 100001-02 (100001-02)", "0 of 1", "3 d 0 h left");
        assertThat(page.approve.isVisible()).isTrue();
        assertThat(page.reject.isVisible()).isTrue();
        assertThat(page.withdraw.isVisible()).isFalse();

        session.speak(Languages.SIMPLIFIED_CHINESE);
        assertThat(text(page.difference)).contains("余额");
    }

    @Test
    void theLastAgreementCarriesItOutOnceAndOffersTheNext() {
        var approval = asked(Samples.CLERK, "100.00");
        asked(Samples.CLERK, "300.00");
        open(approval);

        page.approve.click();
        page.approve.click();
        session.runBackground();
        session.runBackground();

        assertThat(command.paid).containsExactly("100.00");
        assertThat(text(page.notice)).contains("Agreed and carried out.");
        assertThat(page.approve.isVisible()).isFalse();
        assertThat(text(page.facts)).contains("P-1");
        assertThat(text(page.next)).contains("Next for you: Pay CNY\u00a0300.00");
    }

    @Test
    void whereMoreMustAgreeItSaysHowMany() {
        approvals.people(3);
        open(asked(Samples.CLERK, "100.00"));

        page.approve.click();
        session.runBackground();

        assertThat(command.paid).isEmpty();
        assertThat(text(page.notice)).contains("Agreed. 2 more people must agree.");
    }

    @Test
    void whatCannotBeCarriedOutSaysThatNothingWasDone() {
        command.refusal = Reason.of("sample.empty");
        open(asked(Samples.CLERK, "100.00"));

        page.approve.click();
        session.runBackground();

        assertThat(text(page.notice)).contains("could not be carried out. Nothing was done.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aNoNeedsAComment(String comment) {
        var approval = asked(Samples.CLERK, "100.00");
        open(approval);
        page.comment.setValue(comment);

        page.reject.click();
        session.runBackground();

        assertThat(page.comment.isInvalid()).isTrue();
        assertThat(page.comment.getErrorMessage()).startsWith("Write a comment");
        assertThat(now(approval).state()).isEqualTo(ApprovalState.WAITING);
        assertThat(page.reject.isEnabled()).isTrue();
    }

    @Test
    void aNoWithACommentEndsIt() {
        var approval = asked(Samples.CLERK, "100.00");
        open(approval);
        page.comment.setValue("Already paid");

        page.reject.click();
        session.runBackground();
        session.runBackground();

        assertThat(now(approval).state()).isEqualTo(ApprovalState.REJECTED);
        assertThat(text(page.notice)).contains("Rejected. Nothing was done.");
        assertThat(text(page)).contains("Already paid");
        assertThat(page.comment.getValue()).isEmpty();
        assertThat(command.paid).isEmpty();
    }

    @Test
    void whoAskedForItCanTakeItBackButNotAgree() {
        var approval = asked(Samples.SUPERVISOR, "100.00");
        open(approval);

        assertThat(page.approve.isVisible()).isFalse();
        assertThat(page.reject.isVisible()).isFalse();
        assertThat(text(page.standing)).contains("You asked for this. One other person must agree");
        page.withdraw.click();
        session.runBackground();

        assertThat(now(approval).state()).isEqualTo(ApprovalState.WITHDRAWN);
    }

    @Test
    void whoeverIsTooLateIsToldAndSeesHowItEnded() {
        var approval = asked(Samples.CLERK, "100.00");
        open(approval);
        approvals.withdraw(Samples.CLERK, approval.id(), "");
        page.comment.setValue("Fine");

        page.approve.click();
        session.runBackground();
        session.runBackground();

        assertThat(text(page.notice)).contains("Nothing is left to decide: Withdrawn.");
        assertThat(page.comment.getValue()).isEqualTo("Fine");
        assertThat(page.approve.isVisible()).isFalse();
        assertThat(command.paid).isEmpty();
    }

    @Test
    void whileTheFunctionIsAwayItsKindAndSubjectStandThere() {
        command.isAway = true;

        open(asked(Samples.CLERK, "100.00"));

        assertThat(page.title.getText()).isEqualTo("sample.pay: S-100.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"77", "none"})
    void whatIsNotThereSaysSo(String address) {
        view.addressChanged(List.of(address));
        session.runBackground();

        assertThat(text(page.notice)).contains("There is no such approval");
        assertThat(page.approve.getParent()).isPresent();
    }

    @Test
    void whoLostThePermissionIsToldInsteadOfDeciding() {
        open(asked(Samples.CLERK, "100.00"));
        access.set(ApprovalRights.VIEW.value(), Verdict.NOT_PERMITTED);

        page.approve.click();
        session.runBackground();

        assertThat(page.notice.isVisible()).isTrue();
        assertThat(command.paid).isEmpty();
    }

    @Test
    void theHistoryIsNarrowedBySubjectAndState() {
        var first = asked(Samples.CLERK, "100.00");
        asked(Samples.SUPERVISOR, "200.00");
        approvals.reject(Samples.SUPERVISOR, first.id(), "no");
        open("history");
        assertThat(text(view.history.rows)).contains("100.00", "200.00");

        view.history.states.setValue(Set.of(ApprovalState.REJECTED));
        view.history.filters.search().click();
        session.runBackground();
        assertThat(text(view.history.rows)).contains("100.00").doesNotContain("200.00");

        view.history.states.clear();
        view.history.subject.setValue(" S-200.00 ");
        view.history.filters.search().click();
        session.runBackground();
        assertThat(text(view.history.rows)).contains("200.00").doesNotContain("100.00");

        view.history.filters.reset().click();
        session.runBackground();
        assertThat(text(view.history.rows)).contains("100.00", "200.00");
    }

    @Test
    void nothingInTheHistorySaysSoInEveryLanguage() {
        open("history");
        assertThat(text(view.history)).contains("No approvals found");

        session.speak(Languages.TRADITIONAL_CHINESE);

        assertThat(view.history.isVisible()).isTrue();
        assertThat(view.history.getChildren().filter(Component::isVisible).map(ApprovalsViewTest::text))
                .anySatisfy(part -> assertThat(part)
                        .contains(new ApprovalsFunction()
                                .messages()
                                .text(Languages.TRADITIONAL_CHINESE, "history.empty")));
    }

    @ParameterizedTest
    @CsvSource({"mine, 200.00, 100.00", "history, 200.00, 300.00"})
    void whatOneAskedForIsApartFromTheRest(String place, String there, String not) {
        asked(Samples.CLERK, "100.00");
        asked(Samples.SUPERVISOR, "200.00");

        open(place);

        assertThat(text(place.equals("mine") ? view.mine : view.history))
                .contains(there)
                .doesNotContain(not);
    }

    private Approval asked(Caller maker, String amount) {
        var submission = approvals.submit(maker, SamplePay.KIND, amount, maker.operator() + amount, "");
        return ((Approvals.Submission.Queued) submission).approval();
    }

    private Approval now(Approval approval) {
        return approvals.find(Samples.SUPERVISOR, approval.id()).orElseThrow();
    }

    private void open(Approval approval) {
        open(approval.id().toString());
    }

    private void open(String... segments) {
        view.addressChanged(List.of(segments));
        session.runBackground();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
