package org.paifang.payments.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A posting with what it is of.
 *
 * @param line its number among the postings of its transaction or batch
 * @param kind of the transaction, {@code null} if it is the payout of a batch
 * @param order of the transaction, {@code null} if it is the payout of a batch
 * @param day of the batch, {@code null} if it is of a transaction
 */
public record Booking(
        Posting posting,
        int line,
        @Nullable TransactionKind kind,
        @Nullable OrderNo order,
        @Nullable LocalDate day) {}
