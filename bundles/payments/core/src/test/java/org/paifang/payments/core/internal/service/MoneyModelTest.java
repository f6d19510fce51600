package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.payments.core.internal.service.HonestAcquirer.Death;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

/**
 * Long random stories of payments and refunds on two nodes, with an acquirer that loses requests and answers and nodes
 * that die at every step, against a model of a few lines. A story is told again by its seed, which its name has;
 * {@code -Dmoney.stories=100} tells so many on each database.
 */
class MoneyModelTest {

    @RegisterExtension
    static final Houses HOUSES = new Houses();

    private static final int STORIES = Integer.getInteger("money.stories", 3);
    private static final int STEPS = 120;
    private static final int MOST_REFUNDS = 6;
    private static final int MOST_ROUNDS = 20;

    /** A transaction as it must be. */
    private static final class Expected {

        final String no;
        final Money amount;
        boolean open = true;
        boolean succeeded;

        Expected(String no, Money amount) {
            this.no = no;
            this.amount = amount;
        }

        long held() {
            return open || succeeded ? amount.minorUnits() : 0;
        }
    }

    /** An order as it must be. */
    private static final class Model {

        final OrderNo order;
        final Expected payment;
        final List<Expected> refunds = new ArrayList<>();

        Model(OrderNo order, Expected payment) {
            this.order = order;
            this.payment = payment;
        }

        long held() {
            return refunds.stream().mapToLong(Expected::held).sum();
        }

        long number() {
            return refunds.stream().filter(refund -> refund.held() > 0).count();
        }

        /** What the acquirer owes the house for it. */
        long clearing() {
            var refunded = refunds.stream()
                    .filter(refund -> refund.succeeded)
                    .mapToLong(refund -> refund.amount.minorUnits())
                    .sum();
            return (payment.succeeded ? payment.amount.minorUnits() : 0) - refunded;
        }
    }

    /** One story. */
    private static final class Story {

        final Random random;
        final HonestAcquirer acquirer;
        final List<House> nodes;
        final List<Janitor> janitors;
        final List<Model> models = new ArrayList<>();
        final String name;
        int numbers;

        Story(House house, int seed) {
            this.random = new Random(seed);
            this.acquirer = new HonestAcquirer(random);
            this.nodes = List.of(house, house.otherNode());
            nodes.forEach(node -> node.connector.set(acquirer));
            // one after the other, so that a seed tells the same story each time
            this.janitors =
                    nodes.stream().map(node -> new Janitor(node.desk, 1)).toList();
            this.name = "S" + seed + "-";
        }

        void step() {
            var happens = random.nextInt(12);
            if (models.isEmpty() || happens < 2) {
                pay();
            } else if (happens < 4) {
                inquire();
            } else if (happens < 6) {
                askAgain(models.get(random.nextInt(models.size())));
            } else {
                refund(models.get(random.nextInt(models.size())));
            }
        }

        House node() {
            return nodes.get(random.nextInt(nodes.size()));
        }

        void pay() {
            var order = new OrderNo(name + numbers++);
            var amount = new Money(1 + random.nextInt(1_000), Samples.CNY);
            var model = new Model(order, new Expected(order.value(), amount));
            models.add(model);
            alive(() -> node().pay(order, amount)).ifPresent(payment -> compare(model.payment, payment));
        }

        Refunds.Command command(Model model, String no, Money amount) {
            return House.within(
                    House.command(Samples.SUPERVISOR, model.order, no, amount), new Refunds.Limits(365, MOST_REFUNDS));
        }

        void refund(Model model) {
            var amount = new Money(1 + random.nextInt(400), Samples.CNY);
            var no = name + numbers++;
            var fits = model.payment.succeeded
                    && model.held() + amount.minorUnits() <= model.payment.amount.minorUnits()
                    && model.number() < MOST_REFUNDS;
            var outcome = alive(() -> node().refunds.refund(command(model, no, amount)));
            // who dies has held it: a refusal needs no acquirer
            assertThat(outcome.map(Refunds.Accepted.class::isInstance).orElse(true))
                    .isEqualTo(fits);
            if (fits) {
                var refund = new Expected(no, amount);
                model.refunds.add(refund);
                outcome.ifPresent(accepted -> compare(refund, House.accepted(accepted)));
            }
        }

        /** The same is the same refund, whatever happened meanwhile; under its number nothing else is made. */
        void askAgain(Model model) {
            if (model.refunds.isEmpty()) {
                return;
            }
            var refund = model.refunds.get(random.nextInt(model.refunds.size()));
            compare(refund, House.accepted(node().refunds.refund(command(model, refund.no, refund.amount))));
            var other = new Money(refund.amount.minorUnits() + 1, Samples.CNY);
            assertThat(House.rejected(node().refunds.refund(command(model, refund.no, other)))
                            .code())
                    .isEqualTo(Refunds.NUMBER_USED);
        }

        /** Some time later a janitor looks at what is open, and may die at it. */
        void inquire() {
            var passed = Duration.ofSeconds(random.nextInt(600));
            nodes.forEach(node -> node.clock.advance(passed));
            alive(() -> janitors.get(random.nextInt(janitors.size())).run());
            lookAtWhatIsOpen();
        }

        void lookAtWhatIsOpen() {
            var house = nodes.get(0);
            for (var model : models) {
                if (model.payment.open) {
                    compare(
                            model.payment,
                            house.history(model.order).transactions().get(0));
                }
                model.refunds.stream()
                        .filter(refund -> refund.open)
                        .forEach(refund -> compare(
                                refund,
                                house.transactions
                                        .refund(Samples.ONLINE.no(), new RefundNo(refund.no))
                                        .orElseThrow()));
            }
        }

        /** What is final is what the acquirer did, and stays so. */
        void compare(Expected expected, Transaction transaction) {
            if (!expected.open) {
                assertThat(transaction.status())
                        .isEqualTo(expected.succeeded ? TransactionStatus.SUCCEEDED : TransactionStatus.FAILED);
            } else if (transaction.status().isFinal()) {
                expected.open = false;
                expected.succeeded = transaction.status() == TransactionStatus.SUCCEEDED;
                assertThat(expected.succeeded).isEqualTo(acquirer.did(transaction.id()));
            }
        }

        <R> Optional<R> alive(Supplier<R> work) {
            try {
                return Optional.of(work.get());
            } catch (Death died) {
                return Optional.empty();
            } catch (CompletionException e) {
                assertThat(e).hasCauseInstanceOf(Death.class);
                return Optional.empty();
            }
        }

        /** Nobody dies any more, and everybody answers. */
        void end() {
            acquirer.calm = true;
            for (var i = 0; i < MOST_ROUNDS && models.stream().anyMatch(Story::isOpen); i++) {
                nodes.forEach(node -> node.clock.advance(Duration.ofHours(1)));
                janitors.forEach(Janitor::run);
                lookAtWhatIsOpen();
            }
            assertThat(models).noneMatch(Story::isOpen);
            janitors.forEach(Janitor::stop);
        }

        static boolean isOpen(Model model) {
            return model.payment.open || model.refunds.stream().anyMatch(refund -> refund.open);
        }
    }

    static Stream<Arguments> stories() {
        return Stream.of(Databases.values())
                .flatMap(kind -> IntStream.rangeClosed(1, STORIES).mapToObj(seed -> Arguments.of(kind, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("stories")
    void whateverHappensTheBooksAreThoseOfTheModel(Databases kind, int seed) {
        var house = HOUSES.of(kind);
        var before = balance(house, Account.ACQUIRER_CLEARING);
        var story = new Story(house, seed);
        for (var step = 0; step < STEPS; step++) {
            story.step();
        }

        story.end();

        for (var model : story.models) {
            var order = house.order(model.order);
            assertThat(order.refunded().minorUnits()).isEqualTo(model.held());
            assertThat(order.refunds()).isEqualTo((int) model.number());
            assertThat(model.held()).isBetween(0L, order.paid().minorUnits());
        }
        assertThat(balance(house, Account.ACQUIRER_CLEARING) - before)
                .isEqualTo(story.models.stream().mapToLong(Model::clearing).sum());
        assertThat(house.books.balances(Samples.ONLINE.no()).values().stream()
                        .mapToLong(Money::minorUnits)
                        .sum())
                .isZero();
        assertThat(house.books.check()).isEmpty();
    }

    private static long balance(House house, Account account) {
        var balance = house.books.balances(Samples.ONLINE.no()).get(account);
        return balance == null ? 0 : balance.minorUnits();
    }
}
