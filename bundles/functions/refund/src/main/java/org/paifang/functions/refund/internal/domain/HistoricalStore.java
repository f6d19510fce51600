package org.paifang.functions.refund.internal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Reason;

/** Where refunds of orders in the archive are kept. */
public interface HistoricalStore {

    /** Everything that the work writes is committed, or nothing of it. */
    <R> R together(Supplier<R> work);

    /**
     * Keeps a new one.
     *
     * @throws NumberTaken if the merchant has one with its number; nothing of the same transaction is committed then
     */
    void insert(HistoricalRefund refund);

    Optional<HistoricalRefund> find(MerchantNo merchant, RefundNo no);

    /**
     * Those that are open, and those that were refused since an instant, newest first.
     *
     * @param order of this order alone, {@code null} for all of them
     */
    List<HistoricalRefund> unfinished(MerchantNo merchant, @Nullable OrderNo order, Instant since, int limit);

    /**
     * Writes down that the payments decided, unless that is written.
     *
     * @param refused why nothing was refunded, {@code null} if something was
     */
    void end(MerchantNo merchant, RefundNo no, Instant at, @Nullable Reason refused);

    /** The merchant has one with this number. */
    final class NumberTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NumberTaken(Throwable cause) {
            super(cause);
        }
    }
}
