package org.paifang.payments.core.internal.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionStatus;

/** What goes into the archive. */
public final class ArchiveRules {

    /** Nothing younger ever goes there, whatever a node is told. */
    public static final int SHORTEST_AGE_DAYS = 30;

    /** By how much the clocks of two nodes never differ. */
    private static final Duration CLOCKS = Duration.ofDays(1);

    private ArchiveRules() {}

    /**
     * Whether an order is at rest since an instant: paid and settled, or declined, before it, and whatever was refunded of it
     * too.
     *
     * @param transactions everything that happened to it
     */
    public static boolean isAtRest(Collection<Transaction> transactions, Instant since) {
        return !transactions.isEmpty() && transactions.stream().allMatch(transaction -> isAtRest(transaction, since));
    }

    private static boolean isAtRest(Transaction transaction, Instant since) {
        var completed = transaction.completedAt();
        if (!transaction.status().isFinal() || completed == null || !completed.isBefore(since)) {
            return false;
        }
        var settled = transaction.settledAt();
        return transaction.status() == TransactionStatus.FAILED || (settled != null && settled.isBefore(since));
    }

    /** What was made since then is in no archive. */
    public static Instant horizon(Instant now) {
        return now.minus(Duration.ofDays(SHORTEST_AGE_DAYS)).plus(CLOCKS);
    }
}
