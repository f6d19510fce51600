package org.paifang.payments.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.events.EventType;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * The settlement of merchants, read; it happens by itself. When a business day of a merchant's {@link Contract} has ended,
 * what succeeded on it becomes a batch: each payment becomes available less its fee, refunds are taken off, and what is
 * there is sent to the merchant's account. Thread-safe.
 */
@ProviderType
public interface Settlements {

    /** The greatest page that is given. */
    int MAXIMUM_PAGE = 1_000;

    /**
     * The event that a batch is complete, told once with its booking. Its key is the day; its data are {@code batch},
     * {@code day}, {@code net}, {@code payout} and {@code carried} in major units, {@code currency}, and {@code due}.
     */
    EventType SETTLED = new EventType("settlement.settled");

    /** The event that the payout of a batch was made; its data are those of {@link #SETTLED}. */
    EventType PAID_OUT = new EventType("settlement.paid-out");

    /**
     * The next batches, the newest day first.
     *
     * @param after the last one of the page before, {@code null} for the first page
     * @param limit 1 to {@link #MAXIMUM_PAGE}
     * @return at most {@code limit}; fewer mean that there are no more
     */
    List<SettlementBatch> page(MerchantNo merchant, @Nullable SettlementBatch after, int limit);

    /** The batch with this id; empty if the merchant has none. */
    Optional<SettlementBatch> batch(MerchantNo merchant, BatchId id);

    /** The batch in which a transaction is; empty if it is in none yet. */
    Optional<SettlementBatch> batchOf(MerchantNo merchant, TransactionId transaction);

    /**
     * The next payments and refunds of a batch, the oldest first.
     *
     * @param after the last one of the page before, {@code null} for the first page
     * @param limit 1 to {@link #MAXIMUM_PAGE}
     * @return at most {@code limit}; fewer mean that there are no more
     */
    List<SettlementLine> lines(MerchantNo merchant, BatchId batch, @Nullable SettlementLine after, int limit);
}
