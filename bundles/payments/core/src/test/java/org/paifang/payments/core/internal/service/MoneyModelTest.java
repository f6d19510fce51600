package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.AcquirerGateway.Approved;
import org.paifang.payments.api.AcquirerGateway.Declined;
import org.paifang.payments.api.AcquirerGateway.Inquiry;
import org.paifang.payments.api.AcquirerGateway.NeverReceived;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

/** Long random stories of payments, refunds, silence and inquiries, against a model of a few lines. */
class MoneyModelTest {

    @RegisterExtension
    static final Houses HOUSES = new Houses();

    private static final int STEPS = 150;
    private static final int MOST_REFUNDS = 6;

    /** What an order must be. */
    private static final class Model {

        final long paid;
        long held;
        int refunds;
        final Map<String, Long> open = new HashMap<>();

        Model(long paid) {
            this.paid = paid;
        }
    }

    private final Map<OrderNo, Model> models = new HashMap<>();
    private long clearing;
    private int numbers;

    @ParameterizedTest
    @CsvSource({"DERBY, 1", "DERBY, 2", "DERBY, 3", "POSTGRESQL, 1", "POSTGRESQL, 4", "POSTGRESQL, 5"})
    void whateverHappensTheBooksAreThoseOfTheModel(Databases kind, int seed) {
        var house = HOUSES.of(kind);
        var random = new Random(seed);
        var before = balance(house, Account.ACQUIRER_CLEARING);
        var orders = new ArrayList<OrderNo>();
        for (var step = 0; step < STEPS; step++) {
            if (orders.isEmpty() || random.nextInt(6) == 0) {
                orders.add(pay(house, random));
            } else if (random.nextInt(8) == 0) {
                inquire(house, random);
            } else {
                refund(house, random, orders.get(random.nextInt(orders.size())));
            }
        }

        models.forEach((order, model) -> {
            assertThat(house.order(order).refunded().minorUnits()).isEqualTo(model.held);
            assertThat(house.order(order).refunds()).isEqualTo(model.refunds);
            assertThat(model.held).isBetween(0L, model.paid);
        });
        assertThat(balance(house, Account.ACQUIRER_CLEARING) - before).isEqualTo(clearing);
        assertThat(house.books.balances(Samples.ONLINE.no()).values().stream()
                        .mapToLong(Money::minorUnits)
                        .sum())
                .isZero();
        assertThat(house.books.check()).isEmpty();
    }

    private OrderNo pay(House house, Random random) {
        var amount = new Money(1 + random.nextInt(1_000), Samples.CNY);
        var order = house.paidOrder(amount);
        models.put(order, new Model(amount.minorUnits()));
        clearing += amount.minorUnits();
        return order;
    }

    private void refund(House house, Random random, OrderNo order) {
        var model = models.getOrDefault(order, new Model(0));
        var amount = 1 + random.nextInt(400);
        var no = order + "-" + numbers++;
        var answer = List.of(ScriptedAcquirer.APPROVED, ScriptedAcquirer.DECLINED, ScriptedAcquirer.SILENT)
                .get(random.nextInt(3));
        house.acquirer.refunds(answer);

        var outcome = house.refunds.refund(House.within(
                House.command(Samples.SUPERVISOR, order, no, new Money(amount, Samples.CNY)),
                new Refunds.Limits(365, MOST_REFUNDS)));

        var fits = model.held + amount <= model.paid && model.refunds < MOST_REFUNDS;
        assertThat(outcome).isInstanceOf(fits ? Refunds.Accepted.class : Refunds.Rejected.class);
        if (fits && answer != ScriptedAcquirer.DECLINED) {
            model.held += amount;
            model.refunds++;
            if (answer == ScriptedAcquirer.SILENT) {
                model.open.put(no, (long) amount);
            } else {
                clearing -= amount;
            }
        }
    }

    /** The acquirer tells of every open refund what became of it. */
    private void inquire(House house, Random random) {
        models.values().forEach(model -> {
            model.open.forEach((no, amount) -> {
                var refund = house.transactions
                        .refund(Samples.ONLINE.no(), new RefundNo(no))
                        .orElseThrow();
                assertThat(refund.status()).isEqualTo(TransactionStatus.UNKNOWN);
                var word = List.<Inquiry>of(new Approved("LATE", "00"), new Declined("05"), new NeverReceived())
                        .get(random.nextInt(3));
                house.acquirer.knows(refund.id(), word);
                if (word instanceof Approved) {
                    clearing -= amount;
                } else {
                    model.held -= amount;
                    model.refunds--;
                }
            });
            model.open.clear();
        });
        house.clock.advance(Duration.ofHours(1));
        house.janitor.run();
    }

    private static long balance(House house, Account account) {
        var balance = house.books.balances(Samples.ONLINE.no()).get(account);
        return balance == null ? 0 : balance.minorUnits();
    }
}
