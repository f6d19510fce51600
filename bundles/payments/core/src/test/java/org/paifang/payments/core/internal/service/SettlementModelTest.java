package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.AcquirerGateway.Approved;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.SettlementBatch;
import org.paifang.payments.api.SettlementCycle;
import org.paifang.payments.api.SettlementLine;
import org.paifang.payments.api.TransactionKind;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

/** Weeks of random payments, refunds, answers that come late, and settlements, against a model of a few lines. */
class SettlementModelTest {

    private static final int DAYS = 12;
    private static final long FEE_PER_MILLE = 6;
    private static final long MINIMUM = 10;

    /** What is left of each order, in minor units. */
    private final Map<OrderNo, Long> left = new HashMap<>();

    private long paid;
    private long refunded;
    private long fees;
    private int numbers;

    @ParameterizedTest
    @CsvSource({"DERBY, 1", "DERBY, 2", "POSTGRESQL, 1", "POSTGRESQL, 3"})
    void whateverHappensEveryBatchAddsUpAndNothingIsLost(Databases kind, int seed) {
        try (var house = new House(kind)) {
            var random = new Random(seed);
            SettlementTest.contract(
                    house,
                    0,
                    "2026-01-01",
                    new SettlementCycle(random.nextInt(3), random.nextBoolean()),
                    ContractServiceTest.product(PaymentMethod.GATEWAY, "0.6", "0.10", null));
            for (var day = 0; day < DAYS; day++) {
                day(house, random);
                assertThat(house.books.check()).isEmpty();
            }
            house.acquirer.knows(new Approved("LATE", "00"));
            house.clock.advance(Duration.ofDays(10));
            house.janitor.run();
            house.clock.advance(Duration.ofDays(10));
            house.settlement.run();
            house.settlement.run();

            compare(house);
        }
    }

    private void day(House house, Random random) {
        for (var i = random.nextInt(6); i > 0; i--) {
            var amount = 1 + random.nextInt(5_000);
            left.put(house.paidOrder(new Money(amount, Samples.CNY)), (long) amount);
            paid += amount;
            fees += fee(amount);
            house.clock.advance(Duration.ofMinutes(random.nextInt(200)));
        }
        var orders = new ArrayList<>(left.keySet());
        orders.sort((a, b) -> a.value().compareTo(b.value()));
        for (var i = orders.isEmpty() ? 0 : random.nextInt(5); i > 0; i--) {
            refund(house, random, orders.get(random.nextInt(orders.size())));
            house.clock.advance(Duration.ofMinutes(random.nextInt(200)));
        }
        if (random.nextInt(3) > 0) {
            house.settlement.run();
        }
        house.clock.advance(Duration.ofHours(random.nextInt(20)));
    }

    private void refund(House house, Random random, OrderNo order) {
        var most = left.getOrDefault(order, 0L);
        if (most == 0) {
            return;
        }
        var amount = 1 + random.nextInt(most.intValue());
        house.acquirer.refunds(random.nextInt(4) == 0 ? ScriptedAcquirer.SILENT : ScriptedAcquirer.APPROVED);
        House.accepted(house.refunds.refund(
                House.command(Samples.SUPERVISOR, order, "R-" + numbers++, new Money(amount, Samples.CNY))));
        left.put(order, most - amount);
        refunded += amount;
    }

    /** As it would be reckoned by hand: six per mille, half to the even side. */
    private static long fee(long amount) {
        var thousandths = amount * FEE_PER_MILLE;
        var fee = thousandths / 1_000;
        var rest = thousandths % 1_000;
        if (rest > 500 || (rest == 500 && fee % 2 == 1)) {
            fee++;
        }
        return Math.min(amount, Math.max(MINIMUM, fee));
    }

    private void compare(House house) {
        var merchant = Samples.ONLINE.no();
        var balances = house.books.balances(merchant);
        assertThat(balances.values().stream().mapToLong(Money::minorUnits).sum())
                .isZero();
        assertThat(balance(balances, Account.MERCHANT_PENDING)).isZero();
        assertThat(balance(balances, Account.ACQUIRER_CLEARING)).isEqualTo(paid - refunded);
        assertThat(balance(balances, Account.FEE_INCOME)).isEqualTo(-fees);
        var batches = house.settlements.page(merchant, null, 1_000);
        var last = batches.get(0);
        assertThat(balance(balances, Account.MERCHANT_AVAILABLE))
                .isEqualTo(-last.carriedOut().minorUnits());
        assertThat(balance(balances, Account.MERCHANT_PAID_OUT) + balance(balances, Account.MERCHANT_IN_TRANSIT))
                .isEqualTo(-(paid - refunded - fees - last.carriedOut().minorUnits()));
        for (var i = 0; i < batches.size(); i++) {
            compare(house, batches.get(i));
            var before = i + 1 < batches.size() ? batches.get(i + 1).carriedOut() : Money.zero(Samples.CNY);
            assertThat(batches.get(i).carriedIn()).isEqualTo(before);
        }
        assertThat(sum(batches.stream().map(SettlementBatch::paid).toList())).isEqualTo(paid);
        assertThat(sum(batches.stream().map(SettlementBatch::refunded).toList()))
                .isEqualTo(refunded);
        assertThat(sum(batches.stream().map(SettlementBatch::fees).toList())).isEqualTo(fees);
        assertThat(house.books.check()).isEmpty();
    }

    private static void compare(House house, SettlementBatch batch) {
        var lines = house.settlements.lines(batch.merchant(), batch.id(), null, 1_000);
        assertThat(lines).allSatisfy(line -> assertThat(line.at()).isBefore(batch.cutOff()));
        assertThat(sum(lines.stream().map(SettlementLine::net).toList()))
                .isEqualTo(batch.net().minorUnits());
        assertThat(lines)
                .filteredOn(line -> line.kind() == TransactionKind.PAYMENT)
                .hasSize((int) batch.payments());
        assertThat(batch.payout().minorUnits()).isNotNegative();
    }

    private static long sum(List<Money> amounts) {
        return amounts.stream().mapToLong(Money::minorUnits).sum();
    }

    private static long balance(Map<Account, Money> balances, Account account) {
        var balance = balances.get(account);
        return balance == null ? 0 : balance.minorUnits();
    }
}
