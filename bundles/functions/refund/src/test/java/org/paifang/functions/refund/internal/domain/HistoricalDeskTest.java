package org.paifang.functions.refund.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paifang.functions.refund.internal.domain.RefundSubmission.Accepted;
import org.paifang.functions.refund.internal.domain.RefundSubmission.Made;
import org.paifang.functions.refund.internal.domain.RefundSubmission.NotMade;
import org.paifang.functions.refund.internal.domain.RefundSubmission.Outcome;
import org.paifang.functions.refund.internal.domain.RefundSubmission.Waits;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.jobs.Jobs;
import org.paifang.platform.api.lifecycle.Tasks;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeApprovals;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeProfiles;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

/** Refunds of an order in the archive, from asking to the result. */
class HistoricalDeskTest {

    private final FixedClock clock = FixedClock.at("2026-11-01T00:00:00Z");
    private final FakePayments payments = new FakePayments(clock);
    private final FakeProfiles profiles = new FakeProfiles();
    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final FakeHistory history = new FakeHistory(clock);
    private final HistoricalDesk historical = history.desk(access);
    private final RefundDesk desk = new RefundDesk(access, profiles, payments, payments, clock);
    private final FakeApprovals approvals = new FakeApprovals(
            new RefundCommand(
                    payments, payments, profiles, historical, HistoricalDeskTest::task, new FakeAudit(), clock),
            clock);
    private final RefundSubmission submission = new RefundSubmission(access, approvals, desk, historical);

    private static Optional<Tasks.Task> task(String what) {
        return Optional.of(new Tasks.Task() {
            @Override
            public boolean isCutOff() {
                return false;
            }

            @Override
            public void close() {}
        });
    }

    @BeforeEach
    void anArchivedOrder() {
        payments.paid(Samples.ONLINE.no(), "W1", Samples.cny("10.00"), Samples.cny("0.00"), 0);
        payments.archive(Samples.ONLINE.no(), "W1");
    }

    private Outcome ask(String no, String amount) {
        return submission.submit(
                Samples.SUPERVISOR,
                new RefundContent(
                        new OrderNo("W1"), new RefundNo(no), Samples.cny(amount), "returned", Optional.empty()));
    }

    private Outcome found(String no) {
        return submission.find(Samples.SUPERVISOR, new RefundNo(no)).orElseThrow();
    }

    @Test
    void itIsAcceptedMovesNothingAndIsMadeByAJobOnce() {
        assertThat(desk.find(Samples.SUPERVISOR, new OrderNo("W1"))).get().matches(RefundableOrder::archived);

        assertThat(ask("R1", "4.00")).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.repeated()).isFalse();
            assertThat(accepted.progress().request().isOpen()).isTrue();
        });
        assertThat(payments.refunds()).isEmpty();
        assertThat(found("R1")).isInstanceOf(Accepted.class);
        assertThat(historical.unfinished(Samples.SUPERVISOR)).hasSize(1);

        history.run(payments, profiles);

        assertThat(found("R1")).isInstanceOf(Made.class);
        assertThat(payments.refunds()).hasSize(1);
        assertThat(historical.unfinished(Samples.SUPERVISOR)).isEmpty();
    }

    @Test
    void theSameAgainIsTheSameRequestAndAnotherContentIsRefused() {
        ask("R1", "4.00");

        assertThat(ask("R1", "4.00")).isInstanceOfSatisfying(Accepted.class, again -> assertThat(again.repeated())
                .isTrue());
        assertThat(ask("R1", "4.01")).isEqualTo(new NotMade(Reason.of(Refunds.NUMBER_USED, "R1")));
        assertThat(history.jobs()).hasSize(1);

        history.run(payments, profiles);
        assertThat(ask("R1", "4.00")).isInstanceOf(Made.class);
        assertThat(payments.refunds()).hasSize(1);
    }

    @Test
    void aJobThatIsDoneAgainAfterACrashRefundsOnce() {
        ask("R1", "4.00");
        var job = history.jobs().get(0);
        history.run(payments, profiles);
        history.submit(job);

        history.run(payments, profiles);

        assertThat(payments.refunds()).hasSize(1);
        assertThat(found("R1")).isInstanceOf(Made.class);
    }

    @Test
    void whatIsNoLongerPossibleWhenItsTurnComesIsRefusedForGood() {
        ask("R1", "6.00");
        ask("R2", "6.00");

        history.run(payments, profiles);

        var why = Reason.of(Refunds.EXCEEDS_REMAINING, Samples.cny("4.00"));
        assertThat(found("R1")).isInstanceOf(Made.class);
        assertThat(found("R2")).isInstanceOfSatisfying(Accepted.class, refused -> assertThat(
                        refused.progress().request().refused())
                .isEqualTo(why));
        assertThat(ask("R2", "6.00")).isInstanceOf(Accepted.class);
        assertThat(history.jobs()).isEmpty();
        assertThat(payments.refunds()).hasSize(1);
    }

    @Test
    void whatARuleForbidsNowIsNotEvenAccepted() {
        assertThat(ask("R1", "10.01"))
                .isEqualTo(new NotMade(Reason.of(Refunds.EXCEEDS_REMAINING, Samples.cny("10.00"))));
        assertThat(history.jobs()).isEmpty();
    }

    @Test
    void whereOthersMustAgreeTheyDoSoBeforeItIsAccepted() {
        approvals.people(1);

        assertThat(ask("R1", "4.00")).isInstanceOf(Waits.class);
        assertThat(history.jobs()).isEmpty();
        var waiting =
                approvals.find(Samples.SUPERVISOR, RefundCommand.KIND, "R1").orElseThrow();
        approvals.approve(Samples.CLERK, waiting.id(), waiting.fingerprint(), "");

        assertThat(found("R1")).isInstanceOf(Accepted.class);
        history.run(payments, profiles);
        assertThat(found("R1")).isInstanceOf(Made.class);
    }

    @Test
    void withTooManyJobsItIsNotAcceptedAndMayBeAskedForAgain() {
        history.refuse(Reason.of(Jobs.TOO_MANY, 20));

        assertThat(ask("R1", "4.00")).isEqualTo(new NotMade(Reason.of(HistoricalDesk.TOO_MANY_JOBS, 20)));
        history.refuse(null);
        assertThat(ask("R1", "4.00")).isInstanceOf(Accepted.class);
    }

    @Test
    void whoMayNotRefundAcceptsAndSeesNothing() {
        ask("R1", "4.00");
        access.set("refund.create", Verdict.NOT_PERMITTED).set("refund.view", Verdict.NOT_PERMITTED);

        assertThatThrownBy(() -> ask("R2", "4.00")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> historical.unfinished(Samples.SUPERVISOR)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> historical.unfinishedOf(Samples.SUPERVISOR, new OrderNo("W1")))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> submission.follow(Samples.SUPERVISOR, new RefundNo("R1")))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void anotherMerchantSeesNothingOfIt() {
        ask("R1", "4.00");

        assertThat(submission.find(Samples.OFFLINE_SUPERVISOR, new RefundNo("R1")))
                .isEmpty();
        assertThat(historical.unfinished(Samples.OFFLINE_SUPERVISOR)).isEmpty();
    }
}
