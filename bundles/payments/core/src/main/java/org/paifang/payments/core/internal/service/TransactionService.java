package org.paifang.payments.core.internal.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderHistory;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Totals;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.payments.api.Transactions;
import org.paifang.payments.core.internal.store.Orders;
import org.paifang.payments.core.internal.store.TransactionQuery;
import org.paifang.payments.core.internal.store.TransactionQuery.Sum;
import org.paifang.payments.core.internal.store.TransactionStore;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/** Reading. */
public class TransactionService implements Transactions {

    private final Desk desk;

    public TransactionService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Transaction> page(MerchantNo merchant, TransactionFilter filter, @Nullable Position after, int limit) {
        if (limit < 1 || limit > MAXIMUM_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + MAXIMUM_PAGE + " transactions, not " + limit);
        }
        return desk.unit().inTransaction(em -> new TransactionQuery(merchant, filter).page(em, after, limit));
    }

    @Override
    public Totals totals(MerchantNo merchant, TransactionFilter filter) {
        var currency = desk.currencyOrThrow(merchant);
        var sums = desk.unit().inTransaction(em -> new TransactionQuery(merchant, filter).sums(em));
        return new Totals(
                count(sums, TransactionKind.PAYMENT),
                new Money(succeeded(sums, TransactionKind.PAYMENT), currency),
                count(sums, TransactionKind.REFUND),
                new Money(succeeded(sums, TransactionKind.REFUND), currency));
    }

    @Override
    public Optional<Order> order(MerchantNo merchant, OrderNo no) {
        return desk.unit().inTransaction(em -> Orders.find(em, merchant, no));
    }

    @Override
    public Optional<OrderHistory> history(MerchantNo merchant, OrderNo no) {
        return desk.unit().inTransaction(em -> Orders.find(em, merchant, no).map(order -> {
            var transactions = TransactionStore.ofOrder(em, merchant, no);
            return new OrderHistory(order, transactions, TransactionStore.postings(em, merchant, transactions));
        }));
    }

    @Override
    public Optional<Transaction> refund(MerchantNo merchant, RefundNo no) {
        return desk.unit().inTransaction(em -> TransactionStore.find(em, merchant, TransactionKind.REFUND, no.value()));
    }

    private static long count(List<Sum> sums, TransactionKind kind) {
        return sums.stream()
                .filter(sum -> sum.kind() == kind)
                .mapToLong(Sum::count)
                .sum();
    }

    private static long succeeded(List<Sum> sums, TransactionKind kind) {
        return sums.stream()
                .filter(sum -> sum.kind() == kind && sum.status() == TransactionStatus.SUCCEEDED)
                .mapToLong(Sum::minorUnits)
                .sum();
    }
}
