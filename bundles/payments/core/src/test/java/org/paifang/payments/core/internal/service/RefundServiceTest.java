package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paifang.platform.testkit.Samples.cny;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

class RefundServiceTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRefundIsBookedAndLeavesTheRest(Databases kind) {
        try (var house = new House(kind)) {
            var order = house.paidOrder("100.00");

            var refund = House.accepted(house.refund(order, "R-1", "30.00"));

            assertThat(refund.status()).isEqualTo(TransactionStatus.SUCCEEDED);
            var after = house.transactions.order(Samples.ONLINE.no(), order).orElseThrow();
            assertThat(after.remaining()).isEqualTo(cny("70.00"));
            assertThat(after.refunds()).isEqualTo(1);
            assertThat(house.transactions
                            .history(Samples.ONLINE.no(), order)
                            .orElseThrow()
                            .postings())
                    .hasSize(4);
            assertThat(house.books.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void sixtyFourAtOnceGiveTheOrderBackOnce(Databases kind) throws Exception {
        try (var house = new House(kind)) {
            var order = house.paidOrder("100.00");

            var outcomes = House.atOnce(64, i -> house.refund(order, "R-" + i, "100.00"));

            assertThat(outcomes).filteredOn(Refunds.Accepted.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Refunds.Rejected.class::isInstance).allSatisfy(outcome -> assertThat(
                            ((Refunds.Rejected) outcome).reason().code())
                    .isEqualTo(Refunds.EXCEEDS_REMAINING));
            assertThat(house.acquirer.refunds).hasValue(1);
            assertThat(house.books.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theSameNumberSixtyFourTimesAtOnceIsOneRefund(Databases kind) throws Exception {
        try (var house = new House(kind)) {
            var order = house.paidOrder("100.00");

            var outcomes = House.atOnce(64, i -> house.refund(order, "R-1", "60.00"));

            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isEqualTo(outcomes.get(0)));
            assertThat(House.accepted(outcomes.get(0)).status()).isEqualTo(TransactionStatus.SUCCEEDED);
            assertThat(house.acquirer.refunds).hasValue(1);
            assertThat(house.books.check()).isEmpty();
        }
    }
}
