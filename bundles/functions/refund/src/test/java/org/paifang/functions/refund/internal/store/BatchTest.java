package org.paifang.functions.refund.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.functions.refund.internal.RefundTables;
import org.paifang.functions.refund.internal.domain.BatchDesk;
import org.paifang.functions.refund.internal.domain.BatchId;
import org.paifang.functions.refund.internal.domain.BatchRow;
import org.paifang.functions.refund.internal.domain.BatchState;
import org.paifang.functions.refund.internal.domain.BatchWork;
import org.paifang.functions.refund.internal.domain.FakeHistory;
import org.paifang.functions.refund.internal.domain.FakeJobs;
import org.paifang.functions.refund.internal.domain.FakePayments;
import org.paifang.functions.refund.internal.domain.RefundCommand;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.functions.refund.internal.domain.RowState;
import org.paifang.functions.refund.internal.file.CsvBatchReader;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.jobs.Job;
import org.paifang.platform.api.jobs.JobState;
import org.paifang.platform.api.jobs.Jobs;
import org.paifang.platform.api.jobs.Step;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeApprovals;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeIdentity;
import org.paifang.platform.testkit.FakeProfiles;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

/** A file from its upload to its result, in the function's own tables. */
class BatchTest {

    private static final Map<Databases, TestDatabase> DATABASES = new EnumMap<>(Databases.class);
    private static final AtomicInteger CONTENTS = new AtomicInteger();

    @AfterAll
    static void close() {
        DATABASES.values().forEach(TestDatabase::close);
    }

    /** A merchant with orders A and B of 10.00 each, and whoever works there. */
    private static final class Shop {

        private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
        private final FakePayments payments = new FakePayments(clock);
        private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
        private final FakeIdentity identity = new FakeIdentity();
        private final FakeProfiles profiles = new FakeProfiles();
        private final FakeAudit audit = new FakeAudit();
        private final FakeApprovals approvals;
        private final JpaBatches store;
        private final BatchDesk desk;
        private final BatchWork work;
        private final String tag = "T" + CONTENTS.incrementAndGet();
        private final FakeJobs jobs = new FakeJobs(clock);

        private Shop(Databases kind) {
            var database = DATABASES.computeIfAbsent(kind, one -> one.open().migrate(new RefundTables()));
            store = new JpaBatches(database.unit("refund"));
            var command = new RefundCommand(
                    payments,
                    payments,
                    profiles,
                    new FakeHistory(clock).desk(access),
                    what -> Optional.empty(),
                    audit,
                    clock);
            approvals = new FakeApprovals(command, clock);
            desk = new BatchDesk(
                    access,
                    identity,
                    profiles,
                    payments,
                    approvals,
                    jobs,
                    store,
                    audit,
                    new CsvBatchReader(),
                    CONTENTS::incrementAndGet,
                    clock);
            work = new BatchWork(payments, profiles, store, clock);
            for (var no : new String[] {"A", "B"}) {
                payments.paid(Samples.ONLINE.no(), no, Samples.cny("10.00"), Samples.cny("0.00"), 0);
            }
        }

        private String file(String... amountsOfA) {
            var content = new StringBuilder("order_no,refund_no,amount,reason\n");
            for (var i = 0; i < amountsOfA.length; i++) {
                content.append("A,%s-%d,%s,x\n".formatted(tag, i, amountsOfA[i]));
            }
            return content.toString();
        }

        private BatchDesk.Checked upload(String content) throws IOException {
            return desk.check(
                    Samples.SUPERVISOR, Samples.ONLINE, "batch.csv", new ByteArrayInputStream(content.getBytes(UTF_8)));
        }

        private BatchId ready(String content) throws IOException {
            return ((BatchDesk.Ready) upload(content)).batch().id();
        }

        private BatchDesk.Progress find(BatchId id) {
            return desk.find(Samples.SUPERVISOR, id).orElseThrow();
        }

        private int rows(BatchId id, RowState state) {
            return find(id).sums().of(state).rows();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aFileIsCheckedConfirmedRefundedAndSummedUp(Databases kind) throws IOException {
        var shop = new Shop(kind);
        var id = shop.ready(shop.file("1.00", "2.00", "3.00"));
        assertThat(shop.find(id).batch().total()).isEqualTo(Samples.cny("6.00"));
        assertThat(shop.find(id).batch().state()).isEqualTo(BatchState.CHECKED);
        assertThat(shop.payments.commands()).isEmpty();

        shop.identity.lackSecondFactor();
        assertThat(shop.desk.confirm(Samples.SUPERVISOR, id)).contains(Reason.of(Identity.SECOND_FACTOR));
        shop.identity.haveSecondFactor();
        assertThat(shop.desk.confirm(Samples.SUPERVISOR, id)).isEmpty();
        shop.work.work(shop.jobs.hand(0, 3, 9));
        shop.jobs.end(shop.work, JobState.DONE);

        assertThat(shop.payments.refunds()).hasSize(3);
        assertThat(shop.find(id).batch().state()).isEqualTo(BatchState.DONE);
        assertThat(shop.find(id).sums().of(RowState.SUCCEEDED).amount()).isEqualTo(Samples.cny("6.00"));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aFileWithErrorsIsNotKept(Databases kind) throws IOException {
        var shop = new Shop(kind);

        var checked = shop.upload(shop.file("1.00", "1e3"));

        assertThat(checked).isInstanceOfSatisfying(BatchDesk.Faulty.class, faulty -> assertThat(faulty.problems())
                .hasSize(1));
        assertThat(shop.upload(shop.file("1.00", "1e3"))).isInstanceOf(BatchDesk.Faulty.class);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theSameContentIsTheSameBatchUntilItIsConfirmedAndRefusedThen(Databases kind) throws IOException {
        var shop = new Shop(kind);
        var content = shop.file("1.00");
        var id = shop.ready(content);
        assertThat(shop.ready("\uFEFF" + content)).isEqualTo(id);

        shop.desk.confirm(Samples.SUPERVISOR, id);

        assertThat(shop.upload(content)).isInstanceOfSatisfying(BatchDesk.Refused.class, refused -> {
            assertThat(refused.reason().code()).isEqualTo(BatchDesk.UPLOADED_BEFORE);
            assertThat(refused.before()).contains(id);
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void onlyOneConfirmsAndADiscardedBatchCannotBe(Databases kind) throws IOException {
        var shop = new Shop(kind);
        var id = shop.ready(shop.file("1.00"));
        assertThat(shop.desk.confirm(Samples.SUPERVISOR, id)).isEmpty();
        assertThat(shop.desk.confirm(Samples.SUPERVISOR, id)).contains(Reason.of(BatchDesk.NOT_WAITING));
        assertThat(shop.desk.discard(Samples.SUPERVISOR, id)).isFalse();
        assertThat(shop.audit.deeds()).containsExactly("100001-01 refund.batch-confirmed " + id);

        var other = shop.ready(shop.file("2.00"));
        assertThat(shop.desk.discard(Samples.SUPERVISOR, other)).isTrue();
        assertThat(shop.desk.confirm(Samples.SUPERVISOR, other)).contains(Reason.of(BatchDesk.NOT_WAITING));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aBatchWhoseJobIsRefusedIsStillToBeConfirmed(Databases kind) throws IOException {
        var shop = new Shop(kind);
        shop.jobs.refuse(Reason.of(Jobs.TOO_MANY, 20));
        var id = shop.ready(shop.file("1.00"));

        assertThat(shop.desk.confirm(Samples.SUPERVISOR, id)).contains(Reason.of(Jobs.TOO_MANY, 20));
        assertThat(shop.find(id).batch().state()).isEqualTo(BatchState.CHECKED);
    }

    @ParameterizedTest
    @CsvSource({
        // alone up to, how many rows of 1.00, 2.00 and 3.00 need others
        "DERBY, 0.00, 3",
        "DERBY, 0.99, 3",
        "DERBY, 1.00, 2",
        "DERBY, 2.99, 1",
        "POSTGRESQL, 2.99, 1",
    })
    void aBatchBeyondWhatOneMayRefundAloneIsNotConfirmed(Databases kind, String alone, int rows) throws IOException {
        var shop = new Shop(kind);
        shop.approvals.people(1).aloneUpTo(Samples.cny(alone));
        var id = shop.ready(shop.file("1.00", "2.00", "3.00"));

        assertThat(shop.desk.confirm(Samples.SUPERVISOR, id))
                .contains(Reason.of(BatchDesk.NEEDS_OTHERS, rows, Samples.cny(alone), Samples.cny("3.00")));
        assertThat(shop.find(id).batch().state()).isEqualTo(BatchState.CHECKED);
        assertThat(shop.jobs.submitted()).isEmpty();

        // somebody who may
        shop.approvals.aloneUpTo(Samples.cny("3.00"));
        assertThat(shop.desk.confirm(Samples.CLERK, id)).isEmpty();
        assertThat(shop.jobs.submitted().orElseThrow().caller()).isEqualTo(Samples.CLERK);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theRowBehindTheFirstFiveHundredCountsToo(Databases kind) throws IOException {
        var shop = new Shop(kind);
        shop.approvals.people(1).aloneUpTo(Samples.cny("0.01"));
        var amounts = new String[502];
        Arrays.fill(amounts, "0.01");
        amounts[501] = "0.02";
        shop.profiles.set(RefundRights.REFUNDS_PER_ORDER, 1_000);
        var id = shop.ready(shop.file(amounts));

        assertThat(shop.desk.confirm(Samples.SUPERVISOR, id))
                .contains(Reason.of(BatchDesk.NEEDS_OTHERS, 1, Samples.cny("0.01"), Samples.cny("0.02")));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatWasRefundedAndNotMarkedIsNotRefundedAgain(Databases kind) throws IOException {
        var shop = new Shop(kind);
        var id = shop.ready(shop.file("1.00", "2.00", "3.00"));
        shop.desk.confirm(Samples.SUPERVISOR, id);
        var crashing = new Step() {
            private final FakeJobs.Hand hand = shop.jobs.hand(0, 3, 2);

            @Override
            public Job job() {
                return hand.job();
            }

            @Override
            public long from() {
                return hand.from();
            }

            @Override
            public long until() {
                return hand.until();
            }

            @Override
            public boolean mayGoOn() {
                return hand.mayGoOn();
            }

            @Override
            public void mark(long next, int failed, Runnable effects) {
                throw new IllegalStateException("the process ends here");
            }
        };
        assertThatThrownBy(() -> shop.work.work(crashing)).isInstanceOf(IllegalStateException.class);
        assertThat(shop.payments.refunds()).hasSize(2);
        assertThat(shop.rows(id, RowState.OPEN)).isEqualTo(3);

        shop.work.work(shop.jobs.hand(0, 3, 9));

        assertThat(shop.payments.refunds()).hasSize(3);
        assertThat(shop.rows(id, RowState.SUCCEEDED)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatHadNotBegunWhenItWasStoppedIsSaidSo(Databases kind) throws IOException {
        var shop = new Shop(kind);
        var id = shop.ready(shop.file("1.00", "2.00", "3.00"));
        shop.desk.confirm(Samples.SUPERVISOR, id);
        shop.work.work(shop.jobs.hand(0, 3, 1));
        shop.jobs.end(shop.work, JobState.CANCELLED);

        assertThat(shop.rows(id, RowState.SUCCEEDED)).isEqualTo(1);
        assertThat(shop.rows(id, RowState.CANCELLED)).isEqualTo(2);
        assertThat(shop.find(id).batch().state()).isEqualTo(BatchState.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatARuleForbidsByNowAndWhatIsDeclinedIsCountedWithItsReason(Databases kind) throws IOException {
        var shop = new Shop(kind);
        var id = shop.ready(shop.file("6.00", "4.00"));
        shop.desk.confirm(Samples.SUPERVISOR, id);
        // somebody else was faster with a part of it
        shop.payments.paid(Samples.ONLINE.no(), "A", Samples.cny("10.00"), Samples.cny("5.00"), 1);
        shop.payments.answer(TransactionStatus.FAILED, "51");

        var hand = shop.jobs.hand(0, 2, 9);
        shop.work.work(hand);

        assertThat(hand.failed()).isEqualTo(2);
        assertThat(shop.desk.rows(Samples.SUPERVISOR, shop.find(id).batch(), 0, 2))
                .extracting(BatchRow::why)
                .containsExactly(
                        Reason.of(Refunds.EXCEEDS_REMAINING, Samples.cny("5.00")), Reason.of(BatchRow.DECLINED, "51"));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatTheAcquirerAnswersLaterIsSeenAtTheNextLook(Databases kind) throws IOException {
        var shop = new Shop(kind);
        var id = shop.ready(shop.file("1.00"));
        shop.desk.confirm(Samples.SUPERVISOR, id);
        shop.payments.answer(TransactionStatus.UNKNOWN, null);
        var hand = shop.jobs.hand(0, 1, 9);
        shop.work.work(hand);
        assertThat(hand.failed()).isZero();
        assertThat(shop.rows(id, RowState.UNKNOWN)).isEqualTo(1);

        shop.payments.resolve(shop.tag + "-0", TransactionStatus.SUCCEEDED, "00");

        assertThat(shop.rows(id, RowState.SUCCEEDED)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everyDoorAsksThePolicyAndNobodySeesAnothersBatch(Databases kind) throws IOException {
        var shop = new Shop(kind);
        var id = shop.ready(shop.file("1.00"));
        var batch = shop.find(id).batch();
        assertThat(shop.desk.find(Samples.OFFLINE_SUPERVISOR, id)).isEmpty();
        assertThat(shop.desk.confirm(Samples.OFFLINE_SUPERVISOR, id)).isPresent();
        assertThat(shop.desk.page(Samples.OFFLINE_SUPERVISOR, null, 10)).isEmpty();
        assertThatThrownBy(() -> shop.desk.rows(Samples.OFFLINE_SUPERVISOR, batch, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);

        shop.access.set(RefundRights.BATCH.value(), Verdict.NOT_PERMITTED);
        assertThatThrownBy(() -> shop.upload("")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> shop.find(id)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> shop.desk.confirm(Samples.SUPERVISOR, id)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> shop.desk.discard(Samples.SUPERVISOR, id)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> shop.desk.cancel(Samples.SUPERVISOR, id)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> shop.desk.page(Samples.SUPERVISOR, null, 10)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> shop.desk.rows(Samples.SUPERVISOR, batch, 0, 1))
                .isInstanceOf(AccessDenied.class);
    }
}
