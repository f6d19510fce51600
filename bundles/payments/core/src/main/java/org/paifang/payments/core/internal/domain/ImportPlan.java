package org.paifang.payments.core.internal.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.PaymentImport.ImportedPayment;
import org.paifang.payments.api.PaymentImport.ImportedRefund;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/** What imported payments become: orders, transactions and entries, each checked before anything is written. */
public final class ImportPlan {

    private static final String APPROVED = "00";

    private final LongSupplier ids;
    private final Function<MerchantNo, Currency> currencies;
    private final List<Order> orders = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /** Plans with ids and the currency of each merchant, which throws if there is no such merchant. */
    public ImportPlan(LongSupplier ids, Function<MerchantNo, Currency> currencies) {
        this.ids = ids;
        this.currencies = currencies;
    }

    public List<Order> orders() {
        return orders;
    }

    public List<Transaction> transactions() {
        return transactions;
    }

    public List<Entry> entries() {
        return entries;
    }

    /** What is not settled yet. */
    public List<Waiting> waiting() {
        return transactions.stream()
                .filter(transaction -> transaction.status() == TransactionStatus.SUCCEEDED && !transaction.isSettled())
                .map(transaction -> Waiting.of(transaction, false, transaction.at()))
                .toList();
    }

    /** Adds one; throws {@link IllegalArgumentException} if it breaks a rule. */
    public void add(ImportedPayment payment) {
        check(payment);
        var succeeded = payment.status() == TransactionStatus.SUCCEEDED;
        var zero = Money.zero(payment.amount().currency());
        var refunded = payment.refunds().stream().map(ImportedRefund::amount).reduce(zero, Money::plus);
        var at = micros(payment.at());
        orders.add(new Order(
                payment.merchant(),
                payment.order(),
                payment.amount(),
                succeeded ? payment.amount() : zero,
                refunded,
                payment.refunds().size(),
                payment.method(),
                payment.place(),
                at,
                succeeded ? at : null));
        var id = new TransactionId(ids.getAsLong());
        var settledAt = payment.settledAt() == null ? null : micros(payment.settledAt());
        transactions.add(new Transaction(
                id,
                TransactionKind.PAYMENT,
                payment.merchant(),
                payment.order(),
                payment.order().value(),
                payment.amount(),
                payment.status(),
                payment.method(),
                payment.place(),
                at,
                at,
                settledAt,
                null,
                payment.responseCode(),
                null));
        if (succeeded) {
            entries.add(Entry.payment(payment.merchant(), id, payment.amount(), at));
        }
        var left = payment.amount();
        for (var refund : payment.refunds()) {
            if (addRefund(payment, refund, settledAt)) {
                left = left.minus(refund.amount());
            }
        }
        if (settledAt != null && left.isPositive()) {
            entries.add(Entry.settlement(payment.merchant(), id, left, settledAt));
        }
    }

    /** Whether it was made before the payment was settled, so that less was settled. */
    private boolean addRefund(ImportedPayment payment, ImportedRefund refund, @Nullable Instant settledAt) {
        var id = new TransactionId(ids.getAsLong());
        var at = micros(refund.at());
        var afterSettlement = settledAt != null && !at.isBefore(settledAt);
        transactions.add(new Transaction(
                id,
                TransactionKind.REFUND,
                payment.merchant(),
                payment.order(),
                refund.no().value(),
                refund.amount(),
                TransactionStatus.SUCCEEDED,
                payment.method(),
                refund.place(),
                at,
                at,
                afterSettlement ? at : settledAt,
                refund.reason(),
                APPROVED,
                null));
        entries.add(Entry.refund(payment.merchant(), id, refund.amount(), afterSettlement, at));
        return !afterSettlement;
    }

    private void check(ImportedPayment payment) {
        var currency = currencies.apply(payment.merchant());
        require(payment.amount().currency().equals(currency), payment, "is not in the merchant's currency " + currency);
        require(payment.amount().isPositive(), payment, "is not positive");
        require(payment.status().isFinal(), payment, "is not final");
        require(payment.responseCode().matches(".{1,10}"), payment, "has no response code of 1 to 10 characters");
        var succeeded = payment.status() == TransactionStatus.SUCCEEDED;
        require(succeeded || payment.refunds().isEmpty(), payment, "failed and has refunds");
        require(succeeded || payment.settledAt() == null, payment, "failed and is settled");
        var left = payment.amount();
        for (var refund : payment.refunds()) {
            require(refund.amount().isPositive(), payment, "has a refund that is not positive");
            require(!refund.at().isBefore(payment.at()), payment, "has a refund before it");
            require(refund.reason().length() <= RefundRules.LONGEST_REASON, payment, "has a reason that is too long");
            left = left.minus(refund.amount());
        }
        require(left.minorUnits() >= 0, payment, "has refunds above its amount");
    }

    private static void require(boolean rule, ImportedPayment payment, String otherwise) {
        if (!rule) {
            throw new IllegalArgumentException(
                    "the payment of order " + payment.order() + " of " + payment.merchant() + " " + otherwise);
        }
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
