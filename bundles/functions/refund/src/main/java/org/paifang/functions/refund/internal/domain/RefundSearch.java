package org.paifang.functions.refund.internal.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.text.Reason;

/**
 * Which refunds are wanted; {@code null} and empty do not restrict.
 *
 * @param number an order's or a refund's
 * @param from the first day, in the merchant's zone
 * @param until the last day
 */
public record RefundSearch(
        String number,
        Set<TransactionStatus> statuses,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        ZoneId zone) {

    public static final String DAYS_REVERSED = "refund.days-reversed";

    public RefundSearch {
        statuses = Set.copyOf(statuses);
    }

    /** All refunds of a merchant whose days are those of the zone. */
    public static RefundSearch all(ZoneId zone) {
        return new RefundSearch("", Set.of(), null, null, zone);
    }

    /** Why nothing can be found with it. */
    public Optional<Reason> problem() {
        return from != null && until != null && until.isBefore(from)
                ? Optional.of(Reason.of(DAYS_REVERSED))
                : Optional.empty();
    }

    TransactionFilter filter(@Nullable OrderNo order) {
        return new TransactionFilter(
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant(),
                order,
                TransactionKind.REFUND,
                statuses,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whether a refund is among those wanted, whatever its number. */
    boolean selects(Transaction refund) {
        var day = refund.at().atZone(zone).toLocalDate();
        return (statuses.isEmpty() || statuses.contains(refund.status()))
                && (from == null || !day.isBefore(from))
                && (until == null || !day.isAfter(until));
    }
}
