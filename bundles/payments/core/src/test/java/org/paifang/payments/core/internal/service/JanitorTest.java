package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paifang.platform.testkit.Samples.cny;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.payments.api.AcquirerGateway.Approved;
import org.paifang.payments.api.AcquirerGateway.Declined;
import org.paifang.payments.api.AcquirerGateway.Inquiry;
import org.paifang.payments.api.AcquirerGateway.NeverReceived;
import org.paifang.payments.api.AcquirerGateway.NoAnswer;
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
    void whatACrashLeftIsInquiredAboutOnlyWhenItsTimeIsUp(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        house.acquirer.refunds(request -> {
            throw new AssertionError("the machine dies here");
        });
        assertThatThrownBy(() -> house.refund(order, order + "-1", "60.00")).isInstanceOf(AssertionError.class);
        house.acquirer.knows(new Approved("DONE", "00"));

        house.clock.advance(house.acquirer.timeLimit());
        house.janitor.run();
        assertThat(refund(house, order + "-1").status()).isEqualTo(TransactionStatus.PROCESSING);
        assertThat(house.acquirer.inquiries).hasValue(0);

        house.clock.advance(Settling.FIRST_INQUIRY);
        house.janitor.run();
        assertThat(refund(house, order + "-1").status()).isEqualTo(TransactionStatus.SUCCEEDED);
        assertThat(house.acquirer.refunds).hasValue(1);
        assertThat(house.books.check()).isEmpty();
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
    void anAnswerThatArrivesAfterTheInquiryChangesNothing(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        house.acquirer.refunds(request -> {
            // slower than its limit: meanwhile the janitor inquires and is told that nothing arrived
            house.acquirer.knows(new NeverReceived());
            house.clock.advance(SOON);
            house.janitor.run();
            return ScriptedAcquirer.DECLINED;
        });

        var refund = House.accepted(house.refund(order, order + "-1", "60.00"));

        assertThat(refund.status()).isEqualTo(TransactionStatus.FAILED);
        assertThat(refund.responseCode()).isNull();
        assertThat(house.order(order).remaining()).isEqualTo(cny("100.00"));
        assertThat(house.order(order).refunds()).isZero();
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
