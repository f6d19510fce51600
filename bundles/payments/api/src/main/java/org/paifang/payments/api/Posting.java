package org.paifang.payments.api;

import java.time.Instant;
import org.paifang.platform.api.money.Money;

/**
 * One line of the double-entry books. The postings of one entry (same transaction and same instant) sum to zero.
 *
 * @param amount positive is a debit, negative a credit
 */
public record Posting(TransactionId transaction, Account account, Money amount, Instant at) {}
