package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.platform.testkit.Databases;

class SettlementChecksTest {

    static Stream<Arguments> plantedErrors() {
        return Stream.of(Databases.values()).flatMap(kind -> Stream.of(
                        new String[] {"update payments_batch set fees = fees + 1", "says other sums"},
                        new String[] {"update payments_batch set refunds = 1", "says other sums"},
                        new String[] {"delete from payments_batch_line", "says other sums"},
                        new String[] {"update payments_batch set carried_out = 1", "does not carry on"},
                        new String[] {
                            "update payments_batch set payout = payout - 1, carried_out = carried_out + 1",
                            "is not booked with its amount"
                        },
                        new String[] {"update payments_batch_line set fee = fee + 1", "the fee of transaction"},
                        new String[] {"update payments_batch_line set amount = amount + 1", "with another amount"},
                        new String[] {
                            "update payments_transaction set settled_at = null", "is not settled and waits for no batch"
                        },
                        new String[] {
                            "insert into payments_unsettled select merchant, transaction_id, 1, kind, order_no,"
                                    + " reference_no, pay_method, amount, currency, 0, 1 from payments_batch_line",
                            "is in a batch and waits for one"
                        },
                        new String[] {"delete from payments_batch", "is booked and did not succeed"})
                .map(row -> Arguments.of(kind, row[0], row[1])));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("plantedErrors")
    void aPlantedErrorIsFoundAndNamed(Databases kind, String error, String sentence) throws Exception {
        try (var house = new House(kind)) {
            SettlementTest.contract(
                    house, 0, "2026-01-01", ContractServiceTest.product(PaymentMethod.GATEWAY, "0.6", "0.10", null));
            house.paidOrder("100.00");
            house.clock.advance(Duration.ofDays(1));
            house.settlement.run();
            assertThat(house.books.check()).as("before").isEmpty();
            var connection = house.database.dataSource().getConnection();
            try (connection;
                    var statement = connection.createStatement()) {
                statement.executeUpdate(error);
            }

            assertThat(house.books.check()).anyMatch(found -> found.contains(sentence) && found.contains("100001"));
        }
    }
}
