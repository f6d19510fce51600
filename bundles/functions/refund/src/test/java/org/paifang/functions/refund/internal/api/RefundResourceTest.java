package org.paifang.functions.refund.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.functions.refund.internal.api.RefundResource.Background;
import org.paifang.functions.refund.internal.api.RefundResource.BackgroundState;
import org.paifang.functions.refund.internal.api.RefundResource.NewRefund;
import org.paifang.functions.refund.internal.domain.FakeHistory;
import org.paifang.functions.refund.internal.domain.FakePayments;
import org.paifang.functions.refund.internal.domain.HistoricalDesk;
import org.paifang.functions.refund.internal.domain.RefundCommand;
import org.paifang.functions.refund.internal.domain.RefundDesk;
import org.paifang.functions.refund.internal.domain.RefundSubmission;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.lifecycle.Tasks;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.ApiCall;
import org.paifang.platform.rest.api.ApiProblem;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeApprovals;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeProfiles;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

class RefundResourceTest {

    private static final ApiCall CALL = new ApiCall(Samples.SUPERVISOR, Samples.ONLINE, Locale.ENGLISH);
    private static final ApiCall OTHER = new ApiCall(Samples.OFFLINE_SUPERVISOR, Samples.OFFLINE, Locale.ENGLISH);

    private final FixedClock clock = FixedClock.at("2026-11-01T00:00:00Z");
    private final FakePayments payments = new FakePayments(clock);
    private final FakeProfiles profiles = new FakeProfiles();
    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final RefundDesk desk = new RefundDesk(access, profiles, payments, payments, clock);
    private final FakeAudit audit = new FakeAudit();
    private boolean leaving;
    private final FakeHistory history = new FakeHistory(clock);
    private final HistoricalDesk historical = history.desk(access);
    private final FakeApprovals approvals = new FakeApprovals(
            new RefundCommand(payments, payments, profiles, historical, this::task, audit, clock), clock);
    private final RefundResource resource =
            new RefundResource(desk, new RefundSubmission(access, approvals, desk, historical));

    @BeforeEach
    void anOrder() {
        payments.paid(Samples.ONLINE.no(), "W1", Samples.cny("10.00"), Samples.cny("0.00"), 0);
    }

    @Test
    void whereOnePersonSufficesItIsDoneAtOnce() {
        var answer = resource.create(CALL, refund("R1", 400));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().status()).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(answer.body().responseCode()).contains("00");
        assertThat(answer.body().approval()).isEmpty();
        assertThat(audit.deeds()).containsExactly("100001-01 refund.created R1");
        assertThat(resource.one(CALL, "R1")).isEqualTo(answer.body());
        assertThat(resource.create(CALL, refund("R1", 400))).isEqualTo(answer);
        assertThat(payments.refunds()).hasSize(1);
    }

    @Test
    void whatTheAcquirerHasNotAnsweredIsAccepted() {
        payments.answer(TransactionStatus.UNKNOWN, null);

        var answer = resource.create(CALL, refund("R1", 400));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().status()).isEqualTo(RefundStatus.UNKNOWN);
    }

    @Test
    void anArchivedOrdersRefundIsAcceptedAndItsResultIsAskedFor() {
        payments.archive(Samples.ONLINE.no(), "W1");

        var answer = resource.create(CALL, refund("R1", 400));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().status()).isEqualTo(RefundStatus.PROCESSING);
        assertThat(answer.body().amount()).isEqualTo(400);
        assertThat(answer.body().background().orElseThrow().state()).isEqualTo(BackgroundState.WORKING);
        assertThat(resource.one(CALL, "R1")).isEqualTo(answer.body());
        assertThat(resource.create(CALL, refund("R1", 400))).isEqualTo(answer);
        history.pause("access.switched-off");
        assertThat(resource.one(CALL, "R1").background())
                .contains(new Background(BackgroundState.PAUSED, Optional.of("access.switched-off")));

        history.run(payments, profiles);

        assertThat(resource.one(CALL, "R1").status()).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(resource.one(CALL, "R1").background()).isEmpty();
        assertThat(resource.create(CALL, refund("R1", 400)).status()).isEqualTo(201);
        assertThat(payments.refunds()).hasSize(1);
    }

    @Test
    void anArchivedOrdersRefundThatARuleForbidsInTheEndFailedForGood() {
        payments.archive(Samples.ONLINE.no(), "W1");
        resource.create(CALL, refund("R1", 600));
        resource.create(CALL, refund("R2", 600));

        history.run(payments, profiles);

        var again = resource.create(CALL, refund("R2", 600));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().status()).isEqualTo(RefundStatus.FAILED);
        assertThat(again.body().background())
                .contains(new Background(BackgroundState.REFUSED, Optional.of("refund.exceeds-remaining")));
        assertThat(resource.one(CALL, "R2")).isEqualTo(again.body());
    }

    @Test
    void whatOthersMustAgreeToWaitsAndMovesNothing() {
        approvals.people(2);

        var answer = resource.create(CALL, refund("R1", 400));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().status()).isEqualTo(RefundStatus.PENDING_APPROVAL);
        assertThat(answer.body().orderNo()).isEqualTo("W1");
        assertThat(answer.body().amount()).isEqualTo(400);
        assertThat(answer.body().reason()).contains("returned");
        assertThat(answer.body().approval()).hasValueSatisfying(waits -> {
            assertThat(waits.id()).isEqualTo(waiting().id().toString());
            assertThat(waits.needed()).isEqualTo(2);
            assertThat(waits.given()).isZero();
        });
        assertThat(payments.commands()).isEmpty();
        assertThat(resource.list(CALL, null, 50, null).items()).isEmpty();
    }

    @Test
    void whatWaitsAnswersTheSameToEachPostAndGet() {
        approvals.people(1);
        var first = resource.create(CALL, refund("R1", 400));

        assertThat(resource.create(CALL, refund("R1", 400))).isEqualTo(first);
        assertThat(resource.one(CALL, "R1")).isEqualTo(first.body());
        assertThat(payments.commands()).isEmpty();
    }

    @Test
    void whenTheyHaveAgreedItIsTheRefundAndMoneyMovesOnce() {
        approvals.people(1);
        resource.create(CALL, refund("R1", 400));
        approvals.approve(Samples.CLERK, waiting().id(), waiting().fingerprint(), "");

        assertThat(resource.one(CALL, "R1").status()).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(resource.create(CALL, refund("R1", 400)).status()).isEqualTo(201);
        assertThat(payments.refunds()).hasSize(1);
    }

    @Test
    void whenTheySaidNoItIsFinalAndMovedNothing() {
        approvals.people(1);
        resource.create(CALL, refund("R1", 400));
        approvals.reject(Samples.CLERK, waiting().id(), "no");

        var again = resource.create(CALL, refund("R1", 400));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().status()).isEqualTo(RefundStatus.NOT_APPROVED);
        assertThat(again.body().approval().orElseThrow().state()).isEqualTo(ApprovalState.REJECTED);
        assertThat(resource.one(CALL, "R1")).isEqualTo(again.body());
        assertThat(payments.commands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // order, amount, currency, reason, believed, others; status, code, field
        "W9, 400,  CNY, x, 0, 0, 422, refund.order-not-found, orderNo",
        "W9, 400,  CNY, x, 0, 1, 422, refund.order-not-found, orderNo",
        "W1, 1001, CNY, x, 0, 0, 422, refund.exceeds-remaining, amount",
        "W1, 1001, CNY, x, 0, 1, 422, refund.exceeds-remaining, amount",
        "W1, 0,    CNY, x, 0, 1, 422, refund.not-positive, amount",
        "W1, 400,  USD, x, 0, 1, 422, refund.wrong-currency, currency",
        "W1, 400,  CNY, ' ', 0, 1, 422, refund.reason-missing, reason",
        "W1, 400,  CNY, x, 1, 0, 409, refund.expectation-differs, previouslyRefunded",
        "W1, 400,  CNY, x, 1, 1, 409, refund.expectation-differs, previouslyRefunded",
        "W 1, 400, CNY, x, 0, 1, 400, refund.order-no-invalid, orderNo",
    })
    void whatIsRefusedIsTheSameProblemWithOthersOrWithout(
            String order,
            long amount,
            String currency,
            String reason,
            long believed,
            int others,
            int status,
            String code,
            String field) {
        approvals.people(others);

        var problem = problem(new NewRefund(order, "R1", amount, currency, reason, Optional.of(believed)));

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.reason().code()).isEqualTo(code);
        assertThat(problem.field()).contains(field);
        assertThat(payments.refunds()).isEmpty();
        assertThat(approvals.inbox(Samples.CLERK, 9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whereNothingIsLeftItIsMoreThanIsLeft(int others) {
        payments.paid(Samples.ONLINE.no(), "W1", Samples.cny("10.00"), Samples.cny("10.00"), 1);
        approvals.people(others);

        var problem = problem(refund("R1", 1));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.reason()).isEqualTo(Reason.of("refund.exceeds-remaining", Samples.cny("0.00")));
        assertThat(problem.field()).contains("amount");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aNumberBelongsToOneRefundAlsoWhileItWaits(int others) {
        approvals.people(others);
        resource.create(CALL, refund("R1", 400));

        var problem = problem(refund("R1", 401));

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.reason().code()).isEqualTo("refund.number-used");
        assertThat(problem.reason().arguments()).containsExactly("R1");
        assertThat(problem.field()).contains("refundNo");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aReasonLongerThanAnythingThatIsKeptIsRefusedAsAnyTooLongOne(int others) {
        approvals.people(others);

        var problem = problem(new NewRefund("W1", "R1", 400, "CNY", "x".repeat(10_000), Optional.empty()));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.field()).contains("reason");
    }

    @Test
    void whileTheFunctionLeavesItIsToBeSentAgain() {
        leaving = true;

        var problem = problem(refund("R1", 400));

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.reason().code()).isEqualTo(RefundResource.NOT_NOW);
        assertThat(problem.retryAfter()).isPresent();
        assertThat(payments.commands()).isEmpty();
    }

    @Test
    void whatWaitsIsNotFoundByAnotherMerchant() {
        approvals.people(1);
        resource.create(CALL, refund("R1", 400));

        for (var number : new String[] {"R1", "R2", "no number!"}) {
            assertThatThrownBy(() -> resource.one(OTHER, number))
                    .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.status())
                            .isEqualTo(404));
        }
    }

    @Test
    void bothAskThePolicy() {
        access.set("refund.create", Verdict.NOT_PERMITTED).set("refund.view", Verdict.NOT_PERMITTED);

        assertThatThrownBy(() -> resource.create(CALL, refund("R1", 400))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> resource.one(CALL, "R1")).isInstanceOf(AccessDenied.class);
    }

    private ApiProblem problem(NewRefund wanted) {
        return catchThrowableOfType(ApiProblem.class, () -> resource.create(CALL, wanted));
    }

    private Approval waiting() {
        return approvals.find(Samples.SUPERVISOR, new ApprovalId(1)).orElseThrow();
    }

    private static NewRefund refund(String no, long amount) {
        return new NewRefund("W1", no, amount, "CNY", "returned", Optional.empty());
    }

    private Optional<Tasks.Task> task(String what) {
        return leaving
                ? Optional.empty()
                : Optional.of(new Tasks.Task() {
                    @Override
                    public boolean isCutOff() {
                        return false;
                    }

                    @Override
                    public void close() {}
                });
    }
}
