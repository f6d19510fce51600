package org.paifang.payments.core.internal.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Refunds.Command;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.payments.core.internal.domain.RefundRules;
import org.paifang.payments.core.internal.service.Together.Answer;
import org.paifang.payments.core.internal.store.Archive;
import org.paifang.payments.core.internal.store.BulkInsert;
import org.paifang.payments.core.internal.store.OpenRequest;
import org.paifang.payments.core.internal.store.OpenRequests;
import org.paifang.payments.core.internal.store.Orders;
import org.paifang.payments.core.internal.store.Side;
import org.paifang.payments.core.internal.store.TransactionStore;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.store.Conflicts;

/**
 * The first half of refunds: each is found, refused, or its amount is held and the refund written, in one transaction for
 * all that come together. An order's row is written only if it still is as it was read.
 */
final class Holding {

    /** Each further attempt means that another refund of the order, or with the number, was faster. */
    private static final int ATTEMPTS = 100;

    private final Desk desk;
    private final boolean fromArchive;
    private final Together<Ask, Step> together;

    /**
     * Of a node.
     *
     * @param fromArchive whether an order in the archive is taken out of it to be refunded
     */
    Holding(Desk desk, boolean fromArchive) {
        this.desk = desk;
        this.fromArchive = fromArchive;
        this.together = new Together<>(desk.unit(), this::attempt);
    }

    /**
     * Somebody wants a refund.
     *
     * @param id that it gets if it is made
     */
    record Ask(Command command, TransactionId id) {

        private MerchantNo merchant() {
            return command.caller().merchant();
        }
    }

    /** What was found or made. */
    sealed interface Step {}

    record Refused(Reason reason) implements Step {}

    /** There is a refund with the number already. */
    record Found(Transaction refund) implements Step {}

    record Held(Transaction refund) implements Step {}

    /** Held before, and the acquirer was asked since. */
    record Made(Transaction refund) implements Step {}

    /** Somebody was faster: look again. */
    private record Overtaken() implements Step {}

    Step hold(Ask ask) {
        return hold(List.of(ask)).get(0).get();
    }

    /** What became of each, in their order. */
    List<Answer<Step>> hold(List<Ask> asks) {
        var answers = new ArrayList<>(together.ask(asks));
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            var again = IntStream.range(0, asks.size())
                    .filter(i -> answers.get(i).value() instanceof Overtaken)
                    .boxed()
                    .toList();
            if (again.isEmpty()) {
                return answers;
            }
            var next = together.ask(again.stream().map(asks::get).toList());
            for (var i = 0; i < again.size(); i++) {
                answers.set(again.get(i), next.get(i));
            }
        }
        answers.replaceAll(answer -> answer.value() instanceof Overtaken ? tooOften() : answer);
        return answers;
    }

    private static Answer<Step> tooOften() {
        return new Answer<>(null, new IllegalStateException("an order is refunded too often at once"));
    }

    private List<Step> attempt(List<Ask> asks) {
        try {
            return desk.unit().inTransaction(em -> attempt(em, asks));
        } catch (RuntimeException e) {
            if (asks.size() == 1 && Conflicts.isDuplicate(e)) {
                return List.of(new Overtaken());
            }
            throw e;
        }
    }

    private List<Step> attempt(EntityManager em, List<Ask> asks) {
        var now = desk.settling().now();
        var books = new TreeMap<MerchantNo, Book>(Comparator.comparing(MerchantNo::value));
        for (var ask : asks) {
            books.computeIfAbsent(ask.merchant(), Book::new).asks.add(ask);
        }
        // everything is read before anything is written, and written in the order of the keys: no two wait for each
        // other
        books.values().forEach(book -> book.read(em, now));
        books.values().forEach(book -> book.write(em, now));
        var steps = new ArrayList<Step>();
        for (var ask : asks) {
            steps.add(books.computeIfAbsent(ask.merchant(), Book::new).next());
        }
        return steps;
    }

    /** What is asked for of one merchant. */
    private final class Book {

        private final MerchantNo merchant;
        private final List<Ask> asks = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private final Map<OrderNo, Orders.Change> changes = new TreeMap<>(Comparator.comparing(OrderNo::value));
        private final Shelf shelf = new Shelf();
        private int given;

        private Book(MerchantNo merchant) {
            this.merchant = merchant;
        }

        private void read(EntityManager em, Instant now) {
            // the orders before the numbers: an order that shows another's hold is then never read without its refund
            var nos = asks.stream().map(ask -> ask.command().order()).toList();
            var orders = Orders.find(em, Side.LIVE, merchant, nos);
            shelf.read(em, merchant, nos, orders.keySet());
            var refunds = TransactionStore.refunds(
                    em, merchant, asks.stream().map(ask -> ask.command().no()).toList());
            for (var ask : asks) {
                steps.add(decide(ask, orders, refunds, now));
            }
        }

        private Step decide(Ask ask, Map<OrderNo, Order> orders, Map<String, Transaction> refunds, Instant now) {
            var command = ask.command();
            var earlier = refunds.get(command.no().value());
            if (earlier != null) {
                return new Found(earlier);
            }
            var order = orders.getOrDefault(command.order(), shelf.archived.get(command.order()));
            if (order == null) {
                return shelf.cameOut.contains(command.order())
                        ? new Overtaken()
                        : refused(Refunds.ORDER_NOT_FOUND, command);
            }
            if (!fromArchive && shelf.archived.containsKey(order.no())) {
                return refused(Refunds.HISTORICAL, command);
            }
            var problem = check(command, order, now);
            if (problem.isPresent()) {
                return new Refused(problem.get());
            }
            // those behind it see what it holds
            var refund = refund(ask, order, now);
            var after = holding(order, command);
            orders.put(order.no(), after);
            refunds.put(refund.referenceNo(), refund);
            changes.merge(
                    order.no(),
                    new Orders.Change(order, after),
                    (first, second) -> new Orders.Change(first.before(), second.after()));
            return new Held(refund);
        }

        private void write(EntityManager em, Instant now) {
            var overtaken = new HashSet<>(shelf.takeOut(em, merchant, changes.keySet()));
            changes.keySet().removeAll(overtaken);
            overtaken.addAll(Orders.hold(em, List.copyOf(changes.values())));
            if (!overtaken.isEmpty()) {
                lookAgain(overtaken);
            }
            var held = steps.stream()
                    .filter(Held.class::isInstance)
                    .map(step -> ((Held) step).refund())
                    .sorted(Comparator.comparing(Transaction::referenceNo))
                    .toList();
            BulkInsert.transactions(em, held);
            var inquireAt = now.plus(desk.acquirer().timeLimit()).plus(Settling.FIRST_INQUIRY);
            OpenRequests.insert(
                    em,
                    held.stream()
                            .map(refund -> new OpenRequest(merchant, refund.id(), inquireAt, 0))
                            .toList());
        }

        /** Also those that were refused or found because of what was not held then. */
        private void lookAgain(Set<OrderNo> overtaken) {
            var lost = new HashSet<TransactionId>();
            for (var i = 0; i < asks.size(); i++) {
                if (overtaken.contains(asks.get(i).command().order())) {
                    lost.add(asks.get(i).id());
                    steps.set(i, new Overtaken());
                }
            }
            steps.replaceAll(step ->
                    step instanceof Found found && lost.contains(found.refund().id()) ? new Overtaken() : step);
        }

        private Step next() {
            return steps.get(given++);
        }
    }

    /** What is asked for and is not live. */
    private static final class Shelf {

        private Map<OrderNo, Order> archived = Map.of();

        /** Those that were in the archive when the live ones were looked at, and live when it was. */
        private Set<OrderNo> cameOut = Set.of();

        private void read(EntityManager em, MerchantNo merchant, List<OrderNo> nos, Set<OrderNo> live) {
            var missing = nos.stream().filter(no -> !live.contains(no)).toList();
            if (missing.isEmpty()) {
                return;
            }
            archived = Orders.find(em, Side.ARCHIVE, merchant, missing);
            var nowhere =
                    missing.stream().filter(no -> !archived.containsKey(no)).toList();
            cameOut = Orders.find(em, Side.LIVE, merchant, nowhere).keySet();
        }

        /** With the hold or not at all: nobody finds an order taken out and not refunded. Gives those that are not there any more. */
        private List<OrderNo> takeOut(EntityManager em, MerchantNo merchant, Set<OrderNo> held) {
            return held.stream()
                    .filter(archived::containsKey)
                    .filter(no -> !Archive.take(em, merchant, no))
                    .toList();
        }
    }

    private static Step refused(String code, Command command) {
        return new Refused(Reason.of(code, command.order().value()));
    }

    private Optional<Reason> check(Command command, Order order, Instant now) {
        var problem = RefundRules.checkOrder(command, order, now);
        return problem.isPresent() || desk.acquirer().isHere()
                ? problem
                : Optional.of(Reason.of(Refunds.ACQUIRER_UNAVAILABLE));
    }

    private static Order holding(Order order, Command command) {
        return new Order(
                order.merchant(),
                order.no(),
                order.amount(),
                order.paid(),
                order.refunded().plus(command.amount()),
                order.refunds() + 1,
                order.method(),
                order.place(),
                order.createdAt(),
                order.paidAt());
    }

    private static Transaction refund(Ask ask, Order order, Instant now) {
        var command = ask.command();
        return new Transaction(
                ask.id(),
                TransactionKind.REFUND,
                order.merchant(),
                order.no(),
                command.no().value(),
                command.amount(),
                TransactionStatus.PROCESSING,
                order.method(),
                new Place(null, null, command.caller().operator().operatorNo()),
                now,
                null,
                null,
                RefundRules.reason(command),
                null,
                null);
    }
}
