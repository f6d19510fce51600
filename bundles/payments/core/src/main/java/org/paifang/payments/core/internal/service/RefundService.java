package org.paifang.payments.core.internal.service;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.payments.core.internal.domain.RefundRules;
import org.paifang.payments.core.internal.store.OpenRequest;
import org.paifang.payments.core.internal.store.OpenRequests;
import org.paifang.payments.core.internal.store.Orders;
import org.paifang.payments.core.internal.store.TransactionStore;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.store.Conflicts;

/**
 * Refunds: the amount is held in one transaction, the acquirer is asked outside of any, its answer is booked in another.
 * A crash between two of them leaves a refund that the {@link Janitor} resolves.
 */
public class RefundService implements Refunds {

    /** Each further attempt means that another refund of the order, or with the number, was faster. */
    private static final int ATTEMPTS = 100;

    private final Desk desk;

    public RefundService(Desk desk) {
        this.desk = desk;
    }

    /** What the first transaction found or made. */
    private sealed interface Step {}

    private record Refused(Reason reason) implements Step {}

    private record Found(Transaction refund) implements Step {}

    private record Held(Transaction refund) implements Step {}

    /** Somebody was faster: look again. */
    private record Overtaken() implements Step {}

    @Override
    public Outcome refund(Command command) {
        var problem = RefundRules.checkCommand(command);
        if (problem.isPresent()) {
            return new Rejected(problem.get());
        }
        var id = new TransactionId(desk.ids().next());
        return desk.underWay().during(id, () -> refund(command, id));
    }

    private Outcome refund(Command command, TransactionId id) {
        var step = hold(command, id);
        if (step instanceof Held held) {
            var result = desk.acquirer().request(held.refund());
            return new Accepted(desk.settling().settle(held.refund(), result));
        }
        return step instanceof Found found ? existing(command, found.refund()) : new Rejected(reason(step));
    }

    private Step hold(Command command, TransactionId id) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var step = attempt(command, id);
            if (!(step instanceof Overtaken)) {
                return step;
            }
        }
        throw new IllegalStateException("order " + command.order() + " is refunded too often at once");
    }

    private Step attempt(Command command, TransactionId id) {
        try {
            return desk.unit().inTransaction(em -> attempt(em, command, id));
        } catch (RuntimeException e) {
            if (Conflicts.isDuplicate(e)) {
                return new Overtaken();
            }
            throw e;
        }
    }

    private Step attempt(EntityManager em, Command command, TransactionId id) {
        var merchant = command.caller().merchant();
        // the order before the number: an order that shows another's hold is then never read without its refund
        var order = Orders.find(em, merchant, command.order());
        var earlier = TransactionStore.find(
                em, merchant, TransactionKind.REFUND, command.no().value());
        if (earlier.isPresent()) {
            return new Found(earlier.get());
        }
        var now = desk.settling().now();
        var problem = check(command, order, now);
        if (problem.isPresent()) {
            return new Refused(problem.get());
        }
        var limit = command.limits().refundsPerOrder();
        if (!Orders.hold(em, merchant, command.order(), command.amount(), limit, command.expectedRefunded())) {
            return new Overtaken();
        }
        var refund = refund(command, order.orElseThrow(), id, now);
        TransactionStore.insert(em, refund);
        var inquireAt = now.plus(desk.acquirer().timeLimit()).plus(Settling.FIRST_INQUIRY);
        OpenRequests.insert(em, new OpenRequest(merchant, id, inquireAt, 0));
        return new Held(refund);
    }

    private Optional<Reason> check(Command command, Optional<Order> order, Instant now) {
        if (order.isEmpty()) {
            return Optional.of(Reason.of(ORDER_NOT_FOUND, command.order().value()));
        }
        var problem = RefundRules.checkOrder(command, order.get(), now);
        return problem.isPresent() || desk.acquirer().isHere() ? problem : Optional.of(Reason.of(ACQUIRER_UNAVAILABLE));
    }

    /** Same number: the first refund as it stands when nobody here is at it any more, if it is what is asked for. */
    private Outcome existing(Command command, Transaction refund) {
        if (!RefundRules.isSame(command, refund)) {
            return new Rejected(Reason.of(NUMBER_USED, command.no().value()));
        }
        if (refund.status().isFinal()) {
            return new Accepted(refund);
        }
        desk.underWay().await(refund.id());
        return new Accepted(desk.unit()
                .inTransaction(em -> TransactionStore.find(em, refund.merchant(), refund.id()))
                .orElse(refund));
    }

    private static Reason reason(Step step) {
        if (step instanceof Refused refused) {
            return refused.reason();
        }
        throw new IllegalStateException("not an end: " + step);
    }

    private static Transaction refund(Command command, Order order, TransactionId id, Instant now) {
        return new Transaction(
                id,
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
