package org.paifang.functions.query.internal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderHistory;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.Posting;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Totals;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Samples;

/** Transactions in memory; counts how often it was asked. Knows the bounds of time, kind, order and status. */
public final class FakeTransactions implements Transactions {

    private static final Comparator<Transaction> NEWEST_FIRST =
            Comparator.comparing(Transaction::at).thenComparing(Transaction::id).reversed();

    private final List<Transaction> all = new ArrayList<>();
    public int asked;
    public int greatestPage;
    private long lastId;

    /** A payment with everything that a payment may have. */
    public Transaction pay(MerchantNo merchant, String order, String amount, Instant at) {
        return add(merchant, order, order, TransactionKind.PAYMENT, amount, TransactionStatus.SUCCEEDED, at, null);
    }

    public Transaction refund(MerchantNo merchant, String order, String no, String amount, Instant at, String reason) {
        return add(merchant, order, no, TransactionKind.REFUND, amount, TransactionStatus.SUCCEEDED, at, reason);
    }

    public Transaction add(
            MerchantNo merchant,
            String order,
            String reference,
            TransactionKind kind,
            String amount,
            TransactionStatus status,
            Instant at,
            @Nullable String reason) {
        var answered = status.isFinal();
        var transaction = new Transaction(
                new TransactionId(++lastId),
                kind,
                merchant,
                new OrderNo(order),
                reference,
                Samples.cny(amount),
                status,
                PaymentMethod.GATEWAY,
                new Place("A1", "T7", "01"),
                at,
                answered ? at.plusSeconds(2) : null,
                null,
                reason,
                answered ? (status == TransactionStatus.SUCCEEDED ? "00" : "51") : null,
                answered ? "REF" + lastId : null);
        all.add(transaction);
        return transaction;
    }

    /** From now on everything of the order is in the archive. */
    public void archive(String order) {
        all.replaceAll(one -> one.order().value().equals(order) ? archived(one) : one);
    }

    private static Transaction archived(Transaction one) {
        return new Transaction(
                one.id(),
                one.kind(),
                one.merchant(),
                one.order(),
                one.referenceNo(),
                one.amount(),
                one.status(),
                one.method(),
                one.place(),
                one.at(),
                one.completedAt(),
                one.completedAt(),
                one.reason(),
                one.responseCode(),
                one.acquirerReference(),
                true);
    }

    @Override
    public List<Transaction> page(MerchantNo merchant, TransactionFilter filter, @Nullable Position after, int limit) {
        asked++;
        greatestPage = Math.max(greatestPage, limit);
        return selected(merchant, filter)
                .filter(transaction -> after == null || isBehind(Position.of(transaction), after))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public Totals totals(MerchantNo merchant, TransactionFilter filter) {
        asked++;
        var payments = selected(merchant, filter)
                .filter(transaction -> transaction.kind() == TransactionKind.PAYMENT)
                .toList();
        var refunds = selected(merchant, filter)
                .filter(transaction -> transaction.kind() == TransactionKind.REFUND)
                .toList();
        return new Totals(payments.size(), sum(payments), refunds.size(), sum(refunds));
    }

    @Override
    public Optional<Order> order(MerchantNo merchant, OrderNo no) {
        return history(merchant, no).map(OrderHistory::order);
    }

    @Override
    public Optional<OrderHistory> history(MerchantNo merchant, OrderNo no) {
        asked++;
        var own = all.stream()
                .filter(transaction -> transaction.merchant().equals(merchant)
                        && transaction.order().equals(no))
                .sorted(NEWEST_FIRST.reversed())
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var payment = own.get(0);
        var refunds = own.subList(1, own.size());
        var paid = payment.status() == TransactionStatus.SUCCEEDED
                ? payment.amount()
                : Money.zero(payment.amount().currency());
        var order = new Order(
                merchant,
                no,
                payment.amount(),
                paid,
                sum(refunds),
                refunds.size(),
                payment.method(),
                payment.place(),
                payment.at(),
                payment.completedAt());
        var postings = own.stream()
                .filter(transaction -> transaction.status() == TransactionStatus.SUCCEEDED)
                .flatMap(FakeTransactions::postings)
                .toList();
        return Optional.of(new OrderHistory(order, own, postings));
    }

    @Override
    public Optional<Transaction> refund(MerchantNo merchant, RefundNo no) {
        throw new UnsupportedOperationException("the query never asks for a refund");
    }

    private Stream<Transaction> selected(MerchantNo merchant, TransactionFilter filter) {
        return all.stream()
                .filter(transaction -> transaction.merchant().equals(merchant))
                .filter(transaction -> filter.kind() == null || filter.kind() == transaction.kind())
                .filter(transaction -> filter.order() == null || Objects.equals(filter.order(), transaction.order()))
                .filter(transaction ->
                        filter.statuses().isEmpty() || filter.statuses().contains(transaction.status()))
                .filter(transaction ->
                        filter.from() == null || !transaction.at().isBefore(filter.from()))
                .filter(transaction ->
                        filter.until() == null || transaction.at().isBefore(filter.until()));
    }

    private static boolean isBehind(Position position, Position place) {
        var order = position.at().compareTo(place.at());
        return order < 0 || (order == 0 && position.id().compareTo(place.id()) < 0);
    }

    private static Money sum(List<Transaction> transactions) {
        return transactions.stream()
                .filter(transaction -> transaction.status() == TransactionStatus.SUCCEEDED)
                .map(Transaction::amount)
                .reduce(Money.zero(Samples.CNY), Money::plus);
    }

    private static Stream<Posting> postings(Transaction transaction) {
        var amount = transaction.kind() == TransactionKind.PAYMENT
                ? transaction.amount()
                : transaction.amount().negated();
        return Stream.of(
                new Posting(transaction.id(), Account.ACQUIRER_CLEARING, amount, transaction.at()),
                new Posting(transaction.id(), Account.MERCHANT_PENDING, amount.negated(), transaction.at()));
    }
}
