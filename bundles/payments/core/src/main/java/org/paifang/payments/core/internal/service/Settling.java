package org.paifang.payments.core.internal.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.payments.core.internal.domain.Entry;
import org.paifang.payments.core.internal.domain.Result;
import org.paifang.payments.core.internal.store.OpenRequests;
import org.paifang.payments.core.internal.store.Orders;
import org.paifang.payments.core.internal.store.TransactionStore;
import org.paifang.platform.api.events.NewEvent;
import org.paifang.platform.store.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what became of a request: the status, the postings, the order, in one transaction, once. Whoever comes
 * second with the same or another answer changes nothing.
 */
public final class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    /** How soon after a request without an answer it is inquired about. */
    static final Duration FIRST_INQUIRY = Duration.ofSeconds(5);

    private final Unit unit;
    private final Clock clock;
    private final Consumer<NewEvent> tell;

    public Settling(Unit unit, Clock clock, Consumer<NewEvent> tell) {
        this.unit = unit;
        this.clock = clock;
        this.tell = tell;
    }

    /** Writes down the result of a transaction that was not final when the caller read it; gives it as it stands then. */
    Transaction settle(Transaction known, Result result) {
        var now = now();
        var settled = unit.inTransaction(em -> settle(em, known, result, now));
        if (settled.status().isFinal()) {
            LOG.info(
                    "{} {} of order {} of {}: {} {}",
                    settled.kind(),
                    settled.id(),
                    settled.order(),
                    settled.merchant(),
                    settled.status(),
                    settled.amount());
        } else {
            LOG.warn(
                    "{} {} of order {} of {} has no answer of the acquirer yet",
                    settled.kind(),
                    settled.id(),
                    settled.order(),
                    settled.merchant());
        }
        return settled;
    }

    /** Instants as the tables hold them. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Transaction settle(EntityManager em, Transaction transaction, Result result, Instant now) {
        var merchant = transaction.merchant();
        var isRefund = transaction.kind() == TransactionKind.REFUND;
        var succeeded = result.status() == TransactionStatus.SUCCEEDED;
        var ofSettledPayment =
                isRefund && succeeded && TransactionStore.isPaymentSettled(em, merchant, transaction.order());
        var settledAt = ofSettledPayment ? now : null;
        if (!TransactionStore.resolve(em, transaction, result, now, settledAt)) {
            var settled = TransactionStore.find(em, merchant, transaction.id()).orElseThrow();
            compare(settled, result);
            return settled;
        }
        if (result.status() == TransactionStatus.UNKNOWN) {
            OpenRequests.inquireFrom(em, transaction, now.plus(FIRST_INQUIRY));
        } else {
            OpenRequests.delete(em, transaction);
        }
        if (isRefund && succeeded) {
            TransactionStore.book(
                    em, Entry.refund(merchant, transaction.id(), transaction.amount(), ofSettledPayment, now));
        } else if (isRefund && result.status() == TransactionStatus.FAILED) {
            Orders.release(em, merchant, transaction.order(), transaction.amount());
        } else if (succeeded) {
            Orders.paid(em, merchant, transaction.order(), now);
            TransactionStore.book(em, Entry.payment(merchant, transaction.id(), transaction.amount(), now));
        }
        var settled = with(transaction, result, now, settledAt);
        if (isRefund && settled.status().isFinal()) {
            tell.accept(RefundEvents.of(settled));
        }
        return settled;
    }

    /** An acquirer that says yes and no of the same request: the first word holds here, and people must clear it up. */
    private static void compare(Transaction settled, Result second) {
        if (second.status().isFinal() && second.status() != settled.status()) {
            LOG.error(
                    "{} {} of order {} of {} over {} is {} and stays so, but now the acquirer says {} {}: clear it up with it",
                    settled.kind(),
                    settled.id(),
                    settled.order(),
                    settled.merchant(),
                    settled.amount(),
                    settled.status(),
                    second.status(),
                    second.responseCode());
        }
    }

    private static Transaction with(Transaction transaction, Result result, Instant now, @Nullable Instant settledAt) {
        return new Transaction(
                transaction.id(),
                transaction.kind(),
                transaction.merchant(),
                transaction.order(),
                transaction.referenceNo(),
                transaction.amount(),
                result.status(),
                transaction.method(),
                transaction.place(),
                transaction.at(),
                result.status().isFinal() ? now : null,
                settledAt,
                transaction.reason(),
                result.responseCode(),
                result.reference());
    }
}
