package org.paifang.payments.core.internal.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.Payments;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.payments.core.internal.domain.PaymentRules;
import org.paifang.payments.core.internal.store.BulkInsert;
import org.paifang.payments.core.internal.store.OpenRequest;
import org.paifang.payments.core.internal.store.OpenRequests;
import org.paifang.payments.core.internal.store.TransactionStore;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.store.Conflicts;

/** Payments, in the same three steps as {@link RefundService}. */
public class PaymentService implements Payments {

    private final Desk desk;

    public PaymentService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome pay(Command command) {
        var problem =
                PaymentRules.check(command, desk.currency(command.merchant()).orElse(null));
        if (problem.isPresent()) {
            return new Rejected(problem.get());
        }
        var earlier = find(command);
        if (earlier.isPresent()) {
            return existing(command, earlier.get());
        }
        if (!desk.acquirer().isHere()) {
            return new Rejected(Reason.of(ACQUIRER_UNAVAILABLE));
        }
        var payment = payment(
                command, new TransactionId(desk.ids().next()), desk.settling().now());
        return desk.underWay().during(List.of(payment.id()), () -> pay(command, payment));
    }

    private Outcome pay(Command command, Transaction payment) {
        if (!insert(payment)) {
            return existing(command, find(command).orElseThrow());
        }
        var result = desk.acquirer().request(payment);
        return new Accepted(desk.settling().settle(payment, result));
    }

    /** {@code false} if somebody was faster with the same number. */
    private boolean insert(Transaction payment) {
        try {
            desk.unit().run(em -> insert(em, payment));
            return true;
        } catch (RuntimeException e) {
            if (Conflicts.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    private void insert(EntityManager em, Transaction payment) {
        var zero = Money.zero(payment.amount().currency());
        BulkInsert.orders(
                em,
                List.of(new Order(
                        payment.merchant(),
                        payment.order(),
                        payment.amount(),
                        zero,
                        zero,
                        0,
                        payment.method(),
                        payment.place(),
                        payment.at(),
                        null)));
        BulkInsert.transactions(em, List.of(payment));
        var inquireAt = payment.at().plus(desk.acquirer().timeLimit()).plus(Settling.FIRST_INQUIRY);
        OpenRequests.insert(em, List.of(new OpenRequest(payment.merchant(), payment.id(), inquireAt, 0)));
    }

    private Optional<Transaction> find(Command command) {
        var no = command.order().value();
        return desk.unit()
                .inTransaction(em -> TransactionStore.find(em, command.merchant(), TransactionKind.PAYMENT, no));
    }

    private Outcome existing(Command command, Transaction payment) {
        if (!PaymentRules.isSame(command, payment)) {
            return new Rejected(Reason.of(NUMBER_USED, command.order().value()));
        }
        if (payment.status().isFinal()) {
            return new Accepted(payment);
        }
        desk.underWay().await(payment.id());
        return new Accepted(find(command).orElse(payment));
    }

    private static Transaction payment(Command command, TransactionId id, Instant now) {
        return new Transaction(
                id,
                TransactionKind.PAYMENT,
                command.merchant(),
                command.order(),
                command.order().value(),
                command.amount(),
                TransactionStatus.PROCESSING,
                command.method(),
                command.place(),
                now,
                null,
                null,
                null,
                null,
                null);
    }
}
