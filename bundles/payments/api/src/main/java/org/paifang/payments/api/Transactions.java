package org.paifang.payments.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.MerchantNo;

/** Reading the transactions of a merchant. Thread-safe. */
@ProviderType
public interface Transactions {

    /** The greatest page that is given. */
    int MAXIMUM_PAGE = 5_000;

    /**
     * The next transactions in the order newest first; fast at any depth.
     *
     * @param after where the page before ended, {@code null} for the first one
     * @param limit 1 to {@link #MAXIMUM_PAGE}
     * @return at most {@code limit} transactions; fewer mean that there are no more
     */
    List<Transaction> page(MerchantNo merchant, TransactionFilter filter, @Nullable Position after, int limit);

    /**
     * Sums over all that the filter selects, in the merchant's currency; may take a second over a million rows.
     *
     * @throws IllegalArgumentException if the platform has no such merchant
     */
    Totals totals(MerchantNo merchant, TransactionFilter filter);

    /** The order with this number; empty if the merchant has none. */
    Optional<Order> order(MerchantNo merchant, OrderNo no);

    /** The order with everything that happened to it; empty if the merchant has none with this number. */
    Optional<OrderHistory> history(MerchantNo merchant, OrderNo no);

    /** The refund with this number; empty if the merchant has none. */
    Optional<Transaction> refund(MerchantNo merchant, RefundNo no);

    /** Those of these orders that the merchant has; much faster than one after another. */
    default Map<OrderNo, Order> orders(MerchantNo merchant, Collection<OrderNo> nos) {
        var found = new HashMap<OrderNo, Order>();
        nos.forEach(no -> order(merchant, no).ifPresent(order -> found.put(no, order)));
        return found;
    }

    /** Those of these refunds that the merchant has; much faster than one after another. */
    default Map<RefundNo, Transaction> refunds(MerchantNo merchant, Collection<RefundNo> nos) {
        var found = new HashMap<RefundNo, Transaction>();
        nos.forEach(no -> refund(merchant, no).ifPresent(refund -> found.put(no, refund)));
        return found;
    }
}
