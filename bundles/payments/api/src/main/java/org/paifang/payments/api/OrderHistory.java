package org.paifang.payments.api;

import java.util.List;

/**
 * An order with everything that happened to it.
 *
 * @param transactions its payments and refunds, oldest first
 * @param postings what they booked, oldest first
 */
public record OrderHistory(Order order, List<Transaction> transactions, List<Posting> postings) {

    public OrderHistory {
        transactions = List.copyOf(transactions);
        postings = List.copyOf(postings);
    }

    /** Whether all of it is in the archive: it is refunded by {@link HistoricalRefunds} alone. */
    public boolean isArchived() {
        return transactions.stream().anyMatch(Transaction::archived);
    }
}
