package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

/** What accounts hold is what was ever booked to them, however much is booked at once. */
class BalancesTest {

    private static final int CLIENTS = 8;
    private static final int EACH = 12;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aFirstBookingOfManyAtOnceIsCountedOnceEach(Databases kind) throws Exception {
        try (var house = new House(kind)) {
            House.atOnce(CLIENTS * 4, client -> house.pay(new OrderNo("A-" + client), Samples.cny("1.00")));

            assertThat(house.books.balances(Samples.ONLINE.no()))
                    .containsEntry(Account.ACQUIRER_CLEARING, Samples.cny("32.00"))
                    .containsEntry(
                            Account.MERCHANT_PENDING, Samples.cny("32.00").negated());
            assertThat(house.books.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void paymentsRefundsAndSettlementOnTwoNodesAtOnceLeaveTheSumOfAllPostings(Databases kind) throws Exception {
        try (var house = new House(kind)) {
            SettlementTest.contract(
                    house, 0, "2026-01-01", ContractServiceTest.product(PaymentMethod.GATEWAY, "0.6", "0.10", null));
            var orders =
                    Stream.generate(() -> house.paidOrder("20.00")).limit(16).toList();
            house.clock.advance(Duration.ofDays(1));
            var nodes = List.of(house, house.otherNode());
            var done = new AtomicBoolean();
            var looks = new ArrayList<Long>();

            House.atOnce(CLIENTS + 2, client -> {
                if (client == CLIENTS) {
                    IntStream.range(0, EACH)
                            .forEach(step -> nodes.get(step % 2).settlement.goOn(Samples.ONLINE));
                } else if (client == CLIENTS + 1) {
                    do {
                        looks.add(sum(house.books.balances(Samples.ONLINE.no())));
                    } while (!done.get() && looks.size() < 1_000);
                } else {
                    move(nodes.get(client % 2), orders, client);
                    done.set(true);
                }
                return client;
            });

            assertThat(looks).as("whoever looks sees whole bookings").containsOnly(0L);
            assertThat(house.books.balances(Samples.ONLINE.no())).isEqualTo(booked(house));
            assertThat(house.books.check()).isEmpty();
        }
    }

    private static void move(House house, List<OrderNo> orders, int client) {
        var random = new Random(client);
        for (var i = 0; i < EACH; i++) {
            var order = orders.get(random.nextInt(orders.size()));
            var amount = new Money(1 + random.nextInt(300), Samples.CNY);
            house.refunds.refund(House.command(Samples.SUPERVISOR, order, order + "-" + client + "-" + i, amount));
            house.pay(new OrderNo("P-" + client + "-" + i), amount);
        }
    }

    private static long sum(Map<Account, Money> balances) {
        return balances.values().stream().mapToLong(Money::minorUnits).sum();
    }

    /** The sum over all postings. */
    private static Map<Account, Money> booked(House house) throws SQLException {
        var sums = new EnumMap<Account, Money>(Account.class);
        for (var account : Account.values()) {
            sums.put(account, Samples.cny("0.00"));
        }
        try (var connection = house.database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select account, sum(amount) from payments_posting where merchant = '"
                        + Samples.ONLINE.no() + "' group by account")) {
            while (rows.next()) {
                sums.put(Account.valueOf(rows.getString(1)), new Money(rows.getLong(2), Samples.CNY));
            }
        }
        return sums;
    }
}
