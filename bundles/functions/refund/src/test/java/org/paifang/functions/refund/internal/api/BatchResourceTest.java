package org.paifang.functions.refund.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.functions.refund.internal.RefundFunction;
import org.paifang.functions.refund.internal.RefundTables;
import org.paifang.functions.refund.internal.api.BatchResource.RefundBatch;
import org.paifang.functions.refund.internal.domain.BatchDesk;
import org.paifang.functions.refund.internal.domain.BatchState;
import org.paifang.functions.refund.internal.domain.BatchWork;
import org.paifang.functions.refund.internal.domain.FakeHistory;
import org.paifang.functions.refund.internal.domain.FakeJobs;
import org.paifang.functions.refund.internal.domain.FakePayments;
import org.paifang.functions.refund.internal.domain.RefundCommand;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.functions.refund.internal.domain.RowState;
import org.paifang.functions.refund.internal.file.CsvBatchReader;
import org.paifang.functions.refund.internal.store.JpaBatches;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.jobs.JobState;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.rest.api.ApiCall;
import org.paifang.platform.rest.api.ApiFile;
import org.paifang.platform.rest.api.ApiProblem;
import org.paifang.platform.rest.api.Cursor;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeApprovals;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeIdentity;
import org.paifang.platform.testkit.FakeProfiles;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

class BatchResourceTest {

    private static final ApiCall CALL = call(Languages.ENGLISH);
    private static final ApiCall OTHER = new ApiCall(Samples.OFFLINE_SUPERVISOR, Samples.OFFLINE, Languages.ENGLISH);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final TestDatabase DATABASE = Databases.DERBY.open().migrate(new RefundTables());

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    private final FakePayments payments = new FakePayments(clock);
    private final FakeProfiles profiles = new FakeProfiles();
    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final FakeJobs jobs = new FakeJobs(clock);
    private final FakeAudit audit = new FakeAudit();
    private final FakeApprovals approvals = new FakeApprovals(
            new RefundCommand(
                    payments,
                    payments,
                    profiles,
                    new FakeHistory(clock).desk(access),
                    what -> Optional.empty(),
                    audit,
                    clock),
            clock);
    private final JpaBatches store = new JpaBatches(DATABASE.unit("refund"));
    private final BatchWork work = new BatchWork(payments, profiles, store, clock);
    private final BatchResource resource = new BatchResource(
            new BatchDesk(
                    access,
                    new FakeIdentity(),
                    profiles,
                    payments,
                    approvals,
                    jobs,
                    store,
                    audit,
                    new CsvBatchReader(),
                    NUMBERS::incrementAndGet,
                    clock),
            Messages.beside(RefundFunction.class));
    private final String tag = "T" + NUMBERS.incrementAndGet();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void anOrder() {
        payments.paid(Samples.ONLINE.no(), "A", Samples.cny("10.00"), Samples.cny("0.00"), 0);
    }

    @Test
    void aFileIsUploadedConfirmedRefundedAndAsked() {
        var batch = upload(file("1.00", "2.00", "3.00"));
        assertThat(batch.state()).isEqualTo(BatchState.CHECKED);
        assertThat(batch.rows()).isEqualTo(3);
        assertThat(batch.amount()).isEqualTo(600);
        assertThat(batch.progress().orElseThrow().open()).isEqualTo(3);
        assertThat(payments.commands()).isEmpty();

        var confirmed = resource.confirm(CALL, batch.batchNo());
        assertThat(confirmed.status()).isEqualTo(202);
        assertThat(confirmed.body().state()).isEqualTo(BatchState.RUNNING);
        jobs.run(work, 3);
        jobs.end(work, JobState.DONE);

        var done = resource.one(CALL, batch.batchNo());
        assertThat(done.state()).isEqualTo(BatchState.DONE);
        assertThat(done.progress().orElseThrow().succeeded()).isEqualTo(3);
        assertThat(payments.refunds()).hasSize(3);
    }

    @Test
    void everyErrorOfAFileIsToldByRowAndColumnAndNothingIsKept() {
        var problem = problem(() -> resource.upload(
                CALL,
                "x.csv",
                csv("order_no,refund_no,amount,reason\nA," + tag + ",1e3,x\nNONE," + tag + ",1.00,=1+1\nA,b\n")));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.reason().code()).isEqualTo(BatchResource.FAULTY);
        assertThat(problem.errors().stream()
                        .map(error -> error.row() + " " + error.column().orElse("-") + " "
                                + error.reason().code())
                        .toList())
                .containsExactly(
                        "2 amount amount.not-a-number",
                        "3 order_no refund.order-not-found",
                        "3 refund_no batch.number-twice",
                        "3 reason batch.formula",
                        "4 - batch.columns");
        assertThat(resource.list(CALL, 500, null).items())
                .noneMatch(one -> one.fileName().equals("x.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "order_no,refund_no\n", "PK\u0003\u0004"})
    void whatIsNoBatchFileIsRefused(String content) {
        assertThat(problem(() -> resource.upload(CALL, null, csv(content))).status())
                .isEqualTo(422);
    }

    @Test
    void theSameContentAgainIsTheSameBatchAndAfterItsConfirmationAConflict() {
        var content = file("1.00");
        var batch = upload(content);
        assertThat(upload(content).batchNo()).isEqualTo(batch.batchNo());
        resource.confirm(CALL, batch.batchNo());

        var problem = problem(() -> resource.upload(CALL, null, csv(content)));

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.reason().code()).isEqualTo(BatchDesk.UPLOADED_BEFORE);
    }

    @Test
    void whatOthersMustAgreeToIsNotConfirmed() {
        approvals.people(1).aloneUpTo(Samples.cny("1.00"));
        var batch = upload(file("1.00", "2.00"));

        var problem = problem(() -> resource.confirm(CALL, batch.batchNo()));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.reason().code()).isEqualTo(BatchDesk.NEEDS_OTHERS);
        assertThat(resource.one(CALL, batch.batchNo()).state()).isEqualTo(BatchState.CHECKED);
    }

    @Test
    void itIsConfirmedOnce() {
        var batch = upload(file("1.00"));
        resource.confirm(CALL, batch.batchNo());

        assertThat(problem(() -> resource.confirm(CALL, batch.batchNo())).status())
                .isEqualTo(409);
    }

    @Test
    void whatHasNotBegunIsCancelled() {
        var batch = upload(file("1.00", "2.00", "3.00"));
        assertThat(problem(() -> resource.cancel(CALL, batch.batchNo()))
                        .reason()
                        .code())
                .isEqualTo(BatchResource.NOT_RUNNING);
        resource.confirm(CALL, batch.batchNo());
        jobs.run(work, 1);

        var cancelled = resource.cancel(CALL, batch.batchNo());
        assertThat(cancelled.status()).isEqualTo(202);
        assertThat(cancelled.body().progress().orElseThrow().cancelling()).isTrue();
        jobs.end(work, JobState.CANCELLED);

        var progress = resource.one(CALL, batch.batchNo()).progress().orElseThrow();
        assertThat(progress.succeeded()).isEqualTo(1);
        assertThat(progress.cancelled()).isEqualTo(2);
        assertThat(progress.cancelling()).isFalse();
    }

    @Test
    void onlyWhatNobodyConfirmedIsDiscarded() {
        var batch = upload(file("1.00"));
        resource.discard(CALL, batch.batchNo());
        assertThat(problem(() -> resource.one(CALL, batch.batchNo())).status()).isEqualTo(404);

        var other = upload(file("2.00"));
        resource.confirm(CALL, other.batchNo());
        assertThat(problem(() -> resource.discard(CALL, other.batchNo()))
                        .reason()
                        .code())
                .isEqualTo(BatchResource.NOT_DISCARDED);
    }

    @Test
    void rowsComeInPagesEachWithWhatBecameOfIt() {
        var batch = upload(file("1.00", "2.00", "3.00"));
        resource.confirm(CALL, batch.batchNo());
        payments.paid(Samples.ONLINE.no(), "A", Samples.cny("10.00"), Samples.cny("8.00"), 1);
        jobs.run(work, 2);
        payments.answer(TransactionStatus.FAILED, "51");
        payments.paid(Samples.ONLINE.no(), "A", Samples.cny("10.00"), Samples.cny("0.00"), 1);
        jobs.run(work, 1);

        var rows = new ArrayList<BatchResource.RefundBatchRow>();
        var page = resource.rows(CALL, batch.batchNo(), 2, null);
        rows.addAll(page.items());
        page = resource.rows(CALL, batch.batchNo(), 2, page.next().orElseThrow());
        rows.addAll(page.items());

        assertThat(page.next()).isEmpty();
        assertThat(rows)
                .extracting(BatchResource.RefundBatchRow::state)
                .containsExactly(RowState.SUCCEEDED, RowState.REJECTED, RowState.FAILED);
        assertThat(rows.get(1).why().orElseThrow().code()).isEqualTo(Refunds.EXCEEDS_REMAINING);
        assertThat(rows.get(2).why().orElseThrow().detail()).isNotBlank().doesNotContain("batch.");
        assertThat(rows.get(0).row()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "4", "99999999999"})
    void aCursorThatIsNoneIsTheCallersMistake(String place) {
        var batch = upload(file("1.00", "2.00", "3.00"));

        assertThat(problem(() -> resource.rows(CALL, batch.batchNo(), 2, Cursor.of(place)))
                        .reason()
                        .code())
                .isEqualTo("api.cursor-invalid");
    }

    @Test
    void batchesComeInPagesNewestFirst() {
        var first = upload(file("1.00"));
        var second = upload(file("2.00"));

        var page = resource.list(CALL, 1, null);
        assertThat(page.items()).extracting(RefundBatch::batchNo).containsExactly(second.batchNo());
        assertThat(resource.list(CALL, 1, page.next().orElseThrow()).items())
                .extracting(RefundBatch::batchNo)
                .containsExactly(first.batchNo());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN", "zh-TW"})
    void theResultFileSaysInTheCallersLanguageWhatBecameOfEachRow(String language) {
        var batch = upload(file("1.00"));

        var file = resource.result(call(Locale.forLanguageTag(language)), batch.batchNo());

        assertThat(file.name()).contains("refund-batch-" + Samples.ONLINE.no() + "-" + batch.batchNo() + ".csv");
        assertThat(new String(file.content(), StandardCharsets.UTF_8))
                .contains("A," + tag + "-0,1.00,CNY,x,OPEN,")
                .doesNotContain("batch.row");
    }

    @Test
    void nobodySeesAnothersBatchAndEveryDoorAsksThePolicy() {
        var no = upload(file("1.00")).batchNo();
        assertThat(problem(() -> resource.one(OTHER, no)).status()).isEqualTo(404);
        assertThat(problem(() -> resource.rows(OTHER, no, 1, null)).status()).isEqualTo(404);
        assertThat(problem(() -> resource.result(OTHER, no)).status()).isEqualTo(404);
        assertThat(problem(() -> resource.confirm(OTHER, no)).status()).isEqualTo(404);
        assertThat(problem(() -> resource.one(CALL, "x")).status()).isEqualTo(404);

        access.set(RefundRights.BATCH.value(), Verdict.NOT_PERMITTED);
        assertThatThrownBy(() -> resource.upload(CALL, null, csv(""))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> resource.one(CALL, no)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> resource.confirm(CALL, no)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> resource.cancel(CALL, no)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> resource.discard(CALL, no)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> resource.list(CALL, 1, null)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> resource.rows(CALL, no, 1, null)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> resource.result(CALL, no)).isInstanceOf(AccessDenied.class);
    }

    private RefundBatch upload(String content) {
        return resource.upload(CALL, "batch.csv", csv(content)).body();
    }

    private String file(String... amounts) {
        var content = new StringBuilder("order_no,refund_no,amount,reason\n");
        for (var i = 0; i < amounts.length; i++) {
            content.append("A,%s-%d,%s,x\n".formatted(tag, i, amounts[i]));
        }
        return content.toString();
    }

    private static ApiFile csv(String content) {
        return ApiFile.of(content.getBytes(StandardCharsets.UTF_8));
    }

    private static ApiCall call(Locale language) {
        return new ApiCall(Samples.SUPERVISOR, Samples.ONLINE, language);
    }

    private static ApiProblem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ApiProblem.class, call);
    }
}
