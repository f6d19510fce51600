package org.paifang.payments.api;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions of a merchant are wanted. What is {@code null} or empty does not restrict.
 *
 * @param from earliest {@link Transaction#at()}, inclusive
 * @param until latest {@link Transaction#at()}, exclusive
 * @param order exactly this order
 * @param settled only settled ones, or only others
 * @param minimum least amount in minor units, inclusive
 * @param maximum greatest amount in minor units, inclusive
 */
public record TransactionFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable OrderNo order,
        @Nullable TransactionKind kind,
        Set<TransactionStatus> statuses,
        Set<PaymentMethod> methods,
        @Nullable Boolean settled,
        @Nullable String counter,
        @Nullable String terminal,
        @Nullable String operator,
        @Nullable Long minimum,
        @Nullable Long maximum) {

    /** Everything. */
    public static final TransactionFilter ALL =
            new TransactionFilter(null, null, null, null, Set.of(), Set.of(), null, null, null, null, null, null);

    public TransactionFilter {
        statuses = Set.copyOf(statuses);
        methods = Set.copyOf(methods);
    }

    /** The refunds among everything. */
    public static TransactionFilter ofKind(TransactionKind kind) {
        return new TransactionFilter(null, null, null, kind, Set.of(), Set.of(), null, null, null, null, null, null);
    }
}
