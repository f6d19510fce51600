package org.paifang.payments.core.internal.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.paifang.payments.core.internal.domain.ArchiveRules;
import org.paifang.payments.core.internal.store.OrderReads;
import org.paifang.payments.core.internal.store.Orders;
import org.paifang.payments.core.internal.store.Side;
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
        if (after == null || isRecent(after.at())) {
            var live = desk.unit().inTransaction(em -> live(merchant, filter).page(em, after, limit));
            if (isRecent(filter.from())
                    || (live.size() == limit && isRecent(live.get(limit - 1).at()))) {
                return live;
            }
        }
        return desk.sight().look(merchant, em -> TransactionQuery.pageOfBoth(em, merchant, filter, after, limit));
    }

    @Override
    public Totals totals(MerchantNo merchant, TransactionFilter filter) {
        var currency = desk.currencyOrThrow(merchant);
        var sums = sums(merchant, filter);
        return new Totals(
                count(sums, TransactionKind.PAYMENT),
                new Money(succeeded(sums, TransactionKind.PAYMENT), currency),
                count(sums, TransactionKind.REFUND),
                new Money(succeeded(sums, TransactionKind.REFUND), currency));
    }

    @Override
    public Optional<Order> order(MerchantNo merchant, OrderNo no) {
        var live = desk.unit().inTransaction(em -> Orders.find(em, merchant, no));
        return live.isPresent()
                ? live
                : desk.sight().look(merchant, em -> somewhere(side -> OrderReads.order(em, side, merchant, no)));
    }

    @Override
    public Optional<OrderHistory> history(MerchantNo merchant, OrderNo no) {
        var live = desk.unit().inTransaction(em -> OrderReads.history(em, Side.LIVE, merchant, no));
        return live.isPresent() && isRecent(live.get().order().createdAt())
                ? live
                : desk.sight().look(merchant, em -> somewhere(side -> OrderReads.history(em, side, merchant, no)));
    }

    @Override
    public Optional<Transaction> refund(MerchantNo merchant, RefundNo no) {
        return desk.unit().inTransaction(em -> TransactionStore.find(em, merchant, TransactionKind.REFUND, no.value()));
    }

    @Override
    public Map<OrderNo, Order> orders(MerchantNo merchant, Collection<OrderNo> nos) {
        var found = desk.unit().inTransaction(em -> Orders.find(em, Side.LIVE, merchant, nos));
        // few: one after another, as they are anywhere else
        nos.stream().filter(no -> !found.containsKey(no)).distinct().forEach(no -> order(merchant, no)
                .ifPresent(order -> found.put(no, order)));
        return found;
    }

    @Override
    public Map<RefundNo, Transaction> refunds(MerchantNo merchant, Collection<RefundNo> nos) {
        var byNumber = desk.unit().inTransaction(em -> TransactionStore.refunds(em, merchant, nos));
        return byNumber.entrySet().stream()
                .collect(Collectors.toMap(entry -> new RefundNo(entry.getKey()), Map.Entry::getValue));
    }

    private List<Sum> sums(MerchantNo merchant, TransactionFilter filter) {
        return isRecent(filter.from())
                ? desk.unit().inTransaction(em -> live(merchant, filter).sums(em))
                : desk.sight().look(merchant, em -> Stream.of(Side.values())
                        .flatMap(side -> new TransactionQuery(side, merchant, filter).sums(em).stream())
                        .toList());
    }

    private static TransactionQuery live(MerchantNo merchant, TransactionFilter filter) {
        return new TransactionQuery(Side.LIVE, merchant, filter);
    }

    private static <T> Optional<T> somewhere(Function<Side, Optional<T>> read) {
        return Stream.of(Side.values()).map(read).flatMap(Optional::stream).findFirst();
    }

    /** Whether nothing that was made since then can be in the archive, so that nobody has to look. */
    private boolean isRecent(@Nullable Instant instant) {
        return instant != null
                && instant.isAfter(ArchiveRules.horizon(desk.settling().now()));
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
