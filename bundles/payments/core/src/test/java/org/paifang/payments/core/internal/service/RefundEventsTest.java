package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.payments.api.AcquirerGateway.Declined;
import org.paifang.payments.api.Refunds;
import org.paifang.platform.api.events.NewEvent;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

class RefundEventsTest {

    @RegisterExtension
    static final Houses HOUSES = new Houses();

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRefundThatSucceededIsToldOnce(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        house.told.clear();

        var refund = House.accepted(house.refund(order, order + "-1", "60.00"));
        house.refund(order, order + "-1", "60.00");

        assertThat(house.told).hasSize(1);
        var told = house.told.element();
        assertThat(told.type()).isEqualTo(Refunds.SUCCEEDED);
        assertThat(told.merchant()).isEqualTo(Samples.ONLINE.no());
        assertThat(told.key()).isEqualTo(order.value());
        assertThat(told.data())
                .containsAllEntriesOf(Map.of(
                        "transaction",
                        refund.id().toString(),
                        "order",
                        order.value(),
                        "refund",
                        order + "-1",
                        "amount",
                        "60.00",
                        "currency",
                        "CNY"));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void oneWithoutAnAnswerIsToldWhenItHasOne(Databases kind) {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        house.told.clear();
        house.acquirer.refunds(ScriptedAcquirer.SILENT);
        House.accepted(house.refund(order, order + "-1", "60.00"));
        assertThat(house.told).isEmpty();

        house.acquirer.knows(new Declined("51"));
        house.clock.advance(Duration.ofMinutes(1));
        house.janitor.run();

        assertThat(house.told).extracting(NewEvent::type).containsExactly(Refunds.FAILED);
        assertThat(house.told.element().data()).containsEntry("response-code", "51");
    }
}
