package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.payments.api.Account;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

class BookServiceTest {

    @RegisterExtension
    static final Houses HOUSES = new Houses();

    static Stream<Arguments> plantedErrors() {
        return Stream.of(Databases.values()).flatMap(kind -> Stream.of(
                        Arguments.of(
                                "update payments_posting set amount = amount + 1 where line = 2",
                                "does not sum to zero"),
                        Arguments.of(
                                "update payments_posting set currency = 'USD' where line = 2", "does not sum to zero"),
                        Arguments.of("delete from payments_posting where line = 2", "does not sum to zero"),
                        Arguments.of("delete from payments_posting", "is not booked with its amount"),
                        Arguments.of(
                                "update payments_posting set amount = 2 * amount", "is not booked with its amount"),
                        Arguments.of(
                                "update payments_transaction set status = 'FAILED' where kind = 'REFUND'",
                                "is booked and did not succeed"),
                        Arguments.of(
                                "delete from payments_transaction where kind = 'REFUND'",
                                "is booked and did not succeed"),
                        Arguments.of("update payments_order set refunded = paid + 1", "is refunded above what was"),
                        Arguments.of(
                                "update payments_order set refunded = refunded - 1",
                                "says another refunded amount than"),
                        Arguments.of(
                                "update payments_order set refunds = refunds + 1", "says another refunded amount than"),
                        Arguments.of("update payments_order set paid = paid - 1", "says another paid amount than"),
                        Arguments.of(
                                "update payments_transaction set amount = amount + 1 where kind = 'PAYMENT'",
                                "says another paid amount than"),
                        Arguments.of("delete from payments_order", "has no order"),
                        Arguments.of(
                                "update payments_balance set fee_income = fee_income + 7",
                                "account FEE_INCOME of merchant 100001 holds"),
                        Arguments.of("delete from payments_balance", "account MERCHANT_PENDING of merchant 100001"))
                .map(row -> Arguments.of(kind, row.get()[0], row.get()[1])));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("plantedErrors")
    void aPlantedErrorIsFoundAndNamed(Databases kind, String error, String sentence) throws Exception {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("100.00");
        House.accepted(house.refund(order, order + "-1", "30.00"));
        assertThat(house.books.check()).as("before").isEmpty();
        var connection = house.database.dataSource().getConnection();
        try (connection;
                var statement = connection.createStatement()) {
            statement.executeUpdate(error);

            assertThat(house.books.check()).anyMatch(found -> found.contains(sentence) && found.contains("100001"));

            for (var table : new String[] {"order", "transaction", "posting", "open_request", "balance"}) {
                statement.executeUpdate("delete from payments_" + table);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void itSaysAtMostAHundredThings(Databases kind) throws Exception {
        try (var house = new House(kind)) {
            for (var i = 0; i < 60; i++) {
                house.paidOrder("1.00");
            }
            var connection = house.database.dataSource().getConnection();
            try (connection;
                    var statement = connection.createStatement()) {
                statement.executeUpdate("update payments_posting set amount = amount + 1");
            }
            assertThat(house.books.check()).hasSize(100);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aMerchantWithoutAnythingHasBalancesOfZero(Databases kind) {
        assertThat(HOUSES.of(kind).books.balances(Samples.OFFLINE.no()))
                .containsOnlyKeys(Account.values())
                .allSatisfy((account, balance) -> assertThat(balance.isZero()).isTrue());
    }
}
