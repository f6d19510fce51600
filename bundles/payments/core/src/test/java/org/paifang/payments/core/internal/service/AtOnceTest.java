package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.payments.api.AcquirerGateway.Approved;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

/** Many at the same moment; {@code -Dmoney.repetitions=100} does the first as often as that. */
class AtOnceTest {

    @RegisterExtension
    static final Houses HOUSES = new Houses();

    private static final int REPETITIONS = Integer.getInteger("money.repetitions", 20);
    private static final int CLIENTS = 64;
    private static final Refunds.Limits MANY = new Refunds.Limits(365, 100_000);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void ofManyFullRefundsOfOneOrderOneSucceedsEachTime(Databases kind) throws Exception {
        var house = HOUSES.of(kind);
        for (var i = 0; i < REPETITIONS; i++) {
            var order = house.paidOrder("10.00");
            var outcomes = House.atOnce(CLIENTS, client -> house.refund(order, order + "-" + client, "10.00"));

            assertThat(outcomes).filteredOn(Refunds.Accepted.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Refunds.Rejected.class::isInstance)
                    .extracting(outcome -> House.rejected(outcome).code())
                    .containsOnly(Refunds.EXCEEDS_REMAINING);
            assertThat(house.order(order).refunds()).isOne();
        }
        assertThat(house.acquirer.refunds).hasValue(REPETITIONS);
        assertThat(house.books.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void oneNumberThatManyAskForIsOneRefundAlsoWhenTheNodeDiesAtIt(Databases kind) throws Exception {
        var house = HOUSES.of(kind);
        var order = house.paidOrder("10.00");
        var other = house.otherNode();
        var dead = new AtomicBoolean();
        house.acquirer.refunds(request -> {
            if (dead.compareAndSet(false, true)) {
                throw new AssertionError("the machine dies here");
            }
            return ScriptedAcquirer.APPROVED;
        });

        House.atOnce(CLIENTS, client -> asked(house, order));
        assertThat(house.history(order).transactions()).hasSize(2);
        other.clock.set(house.clock.instant().plus(Duration.ofMinutes(1)));
        other.janitor.run();
        var answers = House.atOnce(CLIENTS, client -> asked(other, order));

        assertThat(new HashSet<>(answers)).hasSize(1).allSatisfy(answer -> assertThat(answer)
                .contains("SUCCEEDED"));
        assertThat(house.history(order).transactions()).hasSize(2);
        assertThat(house.order(order).refunded()).isEqualTo(Samples.cny("4.00"));
        assertThat(house.books.check()).isEmpty();
    }

    /** What whoever asks is told; of a node that dies, nothing. */
    private static String asked(House house, OrderNo order) {
        try {
            return String.valueOf(house.refund(order, order + "-1", "4.00"));
        } catch (AssertionError died) {
            return "nothing";
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aThousandRandomPartsOfFiftyOrdersByThirtyTwoClientsNeverExceedWhatWasPaid(Databases kind) throws Exception {
        var house = HOUSES.of(kind);
        house.acquirer.refunds(request -> switch ((int) (request.amount().minorUnits() % 10)) {
            case 0, 1 -> ScriptedAcquirer.DECLINED;
            case 2 -> ScriptedAcquirer.SILENT;
            default -> ScriptedAcquirer.APPROVED;
        });
        house.acquirer.knows(new Approved("LATE", "00"));
        var orders = Stream.generate(() -> house.paidOrder("50.00")).limit(50).toList();

        House.atOnce(32, client -> {
            var random = new Random(client);
            for (var i = 0; i < 32; i++) {
                var order = orders.get(random.nextInt(orders.size()));
                var amount = new Money(1 + random.nextInt(900), Samples.CNY);
                house.refunds.refund(House.within(
                        House.command(Samples.SUPERVISOR, order, order + "-" + client + "-" + i, amount), MANY));
            }
            return client;
        });
        house.clock.advance(Duration.ofMinutes(1));
        house.janitor.run();

        for (var order : orders) {
            var refunds = house.history(order).transactions().stream().skip(1).toList();
            assertThat(refunds).allMatch(refund -> refund.status().isFinal());
            var succeeded = sum(refunds);
            assertThat(succeeded).isLessThanOrEqualTo(Samples.cny("50.00"));
            assertThat(house.order(order).refunded()).isEqualTo(succeeded);
        }
        assertThat(house.books.balances(Samples.ONLINE.no()).values().stream()
                        .mapToLong(Money::minorUnits)
                        .sum())
                .isZero();
        assertThat(house.books.check()).isEmpty();
    }

    private static Money sum(List<Transaction> refunds) {
        return refunds.stream()
                .filter(refund -> refund.status() == TransactionStatus.SUCCEEDED)
                .map(Transaction::amount)
                .reduce(Samples.cny("0.00"), Money::plus);
    }
}
