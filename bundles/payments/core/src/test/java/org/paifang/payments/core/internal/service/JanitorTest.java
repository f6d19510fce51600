package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paifang.platform.testkit.Samples.cny;

import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.payments.api.AcquirerGateway.Answer;
import org.paifang.payments.api.AcquirerGateway.Approved;
import org.paifang.payments.api.AcquirerGateway.Declined;
import org.paifang.payments.api.AcquirerGateway.Inquiry;
import org.paifang.payments.api.AcquirerGateway.NeverReceived;
import org.paifang.payments.api.AcquirerGateway.NoAnswer;
import org.paifang.payments.api.AcquirerGateway.Request;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

class JanitorTest {

    /** A bit longer than anything waits before the first inquiry. */
    private static final Duration SOON = Duration.ofMinutes(1);

    @RegisterExtension
    static final Houses HOUSES = new Houses();

    private static Transaction refund(House house, String no) {
        return house.transactions.refund(Samples.ONLINE.no(), new RefundNo(no)).orElseThrow();
    }

    static Stream<Arguments> words() {
        return Stream.of(Databases.values())
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind, new Approved("LATE", "00"), TransactionStatus.SUCCEEDED, "40.00"),
                        Arguments.of(kind, new Declined("51"), TransactionStatus.FAILED, "100.00"),
                        Arguments.of(kind, new NeverReceived(), TransactionStatus.FAILED, "100.00"),
                        Arguments.of(kind, new NoAnswer(), TransactionStatus.UNKNOWN, "40.00")));
    }

    @ParameterizedTest
    @MethodSource("words")
    void aRefundWithoutAnAnswerBecomesWhatTheAcquirerSays(
            Databases kind, Inquiry word, TransactionStatus status, String left) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        house.acquirer.refunds(ScriptedAcquirer.SILENT);
        House.accepted(house.refund(order, order + "-1", "60.00"));
        house.acquirer.knows(word);
        house.clock.advance(SOON);

        house.janitor.run();

        assertThat(refund(house, order + "-1").status()).isEqualTo(status);
        assertThat(house.order(order).remaining()).isEqualTo(cny(left));
        assertThat(house.books.check()).isEmpty();
        house.acquirer.knows(new NeverReceived());
        house.clock.advance(Duration.ofDays(1));
        house.janitor.run();
        assertThat(refund(house, order + "-1").status().isFinal()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPaymentWithoutAnAnswerBecomesWhatTheAcquirerSays(Databases kind) {
        var house = HOUSES.of(kind);
        house.acquirer.pays(ScriptedAcquirer.SILENT);
        var order = new OrderNo("silent");
        assertThat(house.pay(order, cny("9.00")).status()).isEqualTo(TransactionStatus.UNKNOWN);
        assertThat(house.order(order).paidAt()).isNull();
        house.acquirer.knows(new Approved("LATE", "00"));
        house.clock.advance(SOON);

        house.janitor.run();

        assertThat(house.order(order).paid()).isEqualTo(cny("9.00"));
        assertThat(house.history(order).transactions().get(0).acquirerReference())
                .isEqualTo("LATE");
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPaymentThatACrashLeftIsInquiredAboutOnlyWhenItsTimeIsUp(Databases kind) {
        var house = HOUSES.of(kind);
        house.acquirer.pays(request -> {
            throw new AssertionError("the machine dies here");
        });
        var order = new OrderNo("crashed");
        assertThatThrownBy(() -> house.pay(order, cny("9.00"))).isInstanceOf(AssertionError.class);
        house.acquirer.knows(new Approved("DONE", "00"));

        house.clock.advance(house.acquirer.timeLimit());
        house.janitor.run();
        assertThat(house.history(order).transactions().get(0).status()).isEqualTo(TransactionStatus.PROCESSING);
        assertThat(house.acquirer.inquiries).hasValue(0);

        house.clock.advance(Settling.FIRST_INQUIRY);
        house.janitor.run();
        assertThat(house.order(order).paid()).isEqualTo(cny("9.00"));
        assertThat(house.acquirer.payments).hasValue(1);
        assertThat(house.books.check()).isEmpty();
    }

    static Stream<Arguments> answers() {
        return Stream.of(Databases.values())
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind, ScriptedAcquirer.APPROVED, TransactionStatus.SUCCEEDED),
                        Arguments.of(kind, ScriptedAcquirer.DECLINED, TransactionStatus.FAILED),
                        Arguments.of(kind, ScriptedAcquirer.SILENT, TransactionStatus.UNKNOWN)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aRefundThatACrashLeftIsSentAgainWhenItsTimeIsUpForItWasPerhapsNeverSent(
            Databases kind, Answer answer, TransactionStatus status) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        var sent = new CopyOnWriteArrayList<Request>();
        house.acquirer.refunds(request -> {
            sent.add(request);
            throw new AssertionError("the machine dies here");
        });
        assertThatThrownBy(() -> house.refund(order, order + "-1", "60.00")).isInstanceOf(AssertionError.class);
        house.acquirer.refunds(request -> {
            sent.add(request);
            return answer;
        });
        house.acquirer.knows(new NeverReceived());

        house.clock.advance(house.acquirer.timeLimit());
        house.janitor.run();
        assertThat(refund(house, order + "-1").status()).isEqualTo(TransactionStatus.PROCESSING);

        house.clock.advance(Settling.FIRST_INQUIRY);
        house.janitor.run();
        assertThat(refund(house, order + "-1").status()).isEqualTo(status);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).isEqualTo(sent.get(0));
        assertThat(house.acquirer.inquiries).hasValue(0);
        assertThat(house.books.check()).isEmpty();
        house.clock.advance(SOON);
        house.janitor.run();
        assertThat(refund(house, order + "-1").status().isFinal()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anAcquirerThatIsSlowToTellHoldsUpNobodyElse(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        house.acquirer.refunds(ScriptedAcquirer.SILENT);
        for (var i = 0; i < 8; i++) {
            House.accepted(house.refund(order, order + "-" + i, "1.00"));
        }
        var asked = new CyclicBarrier(8);
        house.acquirer.whenAsked(() -> meet(asked));
        house.acquirer.knows(new Approved("LATE", "00"));
        house.clock.advance(SOON);

        assertThat(house.janitor.run()).isEqualTo(8);
    }

    /** Nobody gets his answer before all have asked. */
    private static void meet(CyclicBarrier all) {
        try {
            all.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("they ask one after the other", e);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void twoNodesInquireOnceAndBookOnce(Databases kind) throws Exception {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        house.acquirer.refunds(ScriptedAcquirer.SILENT);
        for (var i = 0; i < 10; i++) {
            House.accepted(house.refund(order, order + "-" + i, "1.00"));
        }
        house.acquirer.knows(new Approved("LATE", "00"));
        house.clock.advance(SOON);
        var other = house.otherNode();

        House.atOnce(4, i -> (i % 2 == 0 ? house : other).janitor.run());

        assertThat(house.acquirer.inquiries).hasValue(10);
        assertThat(house.history(order).postings()).hasSize(2 + 10 * 2);
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whoIsStillAtARefundIsLeftInPeaceOnItsNode(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        house.acquirer.refunds(request -> {
            house.clock.advance(SOON);
            assertThat(house.janitor.run()).isZero();
            return ScriptedAcquirer.APPROVED;
        });

        assertThat(House.accepted(house.refund(order, order + "-1", "60.00")).status())
                .isEqualTo(TransactionStatus.SUCCEEDED);
        assertThat(house.acquirer.refunds).hasValue(1);
    }

    static Stream<Arguments> firstAndLateWords() {
        return Stream.of(Databases.values())
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind, ScriptedAcquirer.APPROVED, ScriptedAcquirer.APPROVED),
                        Arguments.of(kind, ScriptedAcquirer.APPROVED, ScriptedAcquirer.DECLINED),
                        Arguments.of(kind, ScriptedAcquirer.DECLINED, ScriptedAcquirer.APPROVED),
                        Arguments.of(kind, ScriptedAcquirer.DECLINED, ScriptedAcquirer.SILENT)));
    }

    @ParameterizedTest
    @MethodSource("firstAndLateWords")
    void anAnswerThatArrivesAfterAnotherNodeHasAskedAgainChangesNothing(Databases kind, Answer first, Answer late) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        var other = house.otherNode();
        house.acquirer.refunds(request -> {
            // slower than its limit: meanwhile the other node's janitor sends it again
            house.acquirer.refunds(first);
            other.clock.set(house.clock.instant().plus(SOON));
            assertThat(other.janitor.run()).isOne();
            return late;
        });

        var refund = House.accepted(house.refund(order, order + "-1", "60.00"));

        var approved = first == ScriptedAcquirer.APPROVED;
        assertThat(refund.status()).isEqualTo(approved ? TransactionStatus.SUCCEEDED : TransactionStatus.FAILED);
        assertThat(house.order(order).remaining()).isEqualTo(cny(approved ? "40.00" : "100.00"));
        assertThat(house.order(order).refunds()).isEqualTo(approved ? 1 : 0);
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void withoutAnAnswerItIsAskedLessAndLessOften(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        house.acquirer.refunds(ScriptedAcquirer.SILENT);
        House.accepted(house.refund(order, order + "-1", "60.00"));

        for (var second = 0; second < 3600; second += 15) {
            house.clock.advance(Duration.ofSeconds(15));
            house.janitor.run();
        }

        assertThat(house.acquirer.inquiries.get()).isBetween(6, 15);
        house.acquirer.knows(new NeverReceived());
        house.clock.advance(Duration.ofHours(1));
        house.janitor.run();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void withoutAConnectorItWaits(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        house.acquirer.refunds(ScriptedAcquirer.SILENT).knows(new Approved("LATE", "00"));
        House.accepted(house.refund(order, order + "-1", "60.00"));
        house.clock.advance(SOON);
        house.connector.set(null);

        assertThat(house.janitor.run()).isZero();
        house.connector.set(house.acquirer);
        assertThat(house.janitor.run()).isOne();
    }
}
